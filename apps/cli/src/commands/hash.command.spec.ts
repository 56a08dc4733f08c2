import { expect, it } from 'vitest';
import { disclosure, logsForAYear, requirements } from '../testing/documents.js';
import { file, runCli } from '../testing/run-cli.js';

it('prints the hash and the name of each file', async () => {
  const names = [file('d.json', disclosure()), file('r.json', requirements(logsForAYear))];
  const { status, out, err } = await runCli(['hash', ...names]);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.slice(72))).toEqual(names.map((name) => ` ${name}`));
  for (const line of lines) expect(line).toMatch(/^sha256:[0-9a-f]{64} {2}/);
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

it('hashes the canonical form of other JSON', async () => {
  // The SHA-256 of {"a":1,"b":"é"}, as sha256sum gives it.
  const expected = 'sha256:09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6';
  const texts = ['{"a":1,"b":"é"}', ' { "b" : "\\u00e9" , "a" : 1.0 } '];
  for (const stdin of texts) {
    expect((await runCli(['hash', '-'], { stdin })).out).toBe(`${expected}  -\n`);
  }
});

it('hashes nothing if a file is invalid', async () => {
  const good = file('good.json', disclosure());
  const bad = file('bad.json', disclosure({ service: null }));
  const { status, out, err } = await runCli(['hash', good, bad]);
  expect({ status, out }).toEqual({ status: 3, out: '' });
  expect(err).toContain('bad.json: /service: ');
});
