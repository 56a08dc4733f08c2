// Every conformance case of the language, through files, arguments and the JSON report.
import { conformanceCases } from '@bunkai/requirement/testing';
import { expect, it } from 'vitest';
import { file, runCli } from '../testing/run-cli.js';

it.each(conformanceCases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
  const upstream = (each.upstream ?? []).flatMap((other, i) => ['--upstream', file(`u${i}.json`, other)]);
  const { status, out, err } = await runCli([
    ...['verify', '--disclosure', file('d.json', each.disclosure), ...upstream],
    ...['--requirements', file('r.json', each.requirements), '--at', each.at, '--format', 'json'],
    ...(each.variant === undefined ? [] : ['--variant', each.variant]),
    ...(each.as === undefined ? [] : ['--as', each.as]),
  ]);
  expect(err).toBe('');
  const report = JSON.parse(out) as { codeGroups?: string; verdicts: { outcome: string }[] };
  // The edition of the code groups stands once, at the top of the report.
  const verdicts = each.expect.verdicts.map((verdict) => ({ ...verdict, codeGroups: undefined }));
  expect(report.verdicts).toEqual(verdicts);
  expect(report.codeGroups).toBe(each.expect.verdicts.find(({ codeGroups }) => codeGroups)?.codeGroups);
  const outcomes = verdicts.map(({ outcome }) => outcome);
  expect(status).toBe(outcomes.includes('unmet') ? 1 : outcomes.includes('undetermined') ? 2 : 0);
});
