import { describe, expect, it } from 'vitest';
import { disclosure, logsForAYear, requirements } from '../testing/documents.js';
import { file, runCli } from '../testing/run-cli.js';

describe('lint', () => {
  it('passes valid documents of both kinds', async () => {
    const d = file('d.json', disclosure());
    const r = file('r.json', requirements(logsForAYear));
    expect(await runCli(['lint', d, r])).toEqual({
      status: 0,
      out: `${d}: valid (bunkai.disclosure/1)\n${r}: valid (bunkai.requirements/1)\n`,
      err: '',
    });
  });

  it('lists the faults of all files', async () => {
    const d = file('d.json', { ...disclosure(), effectiveFrom: 'soon' });
    const r = file('r.json', requirements({ ...logsForAYear, control: '99' }));
    const { status, out, err } = await runCli(['lint', d, r]);
    expect(out).toBe(`${d}: invalid, 1 fault\n${r}: invalid, 1 fault\n`);
    expect(err.split('\n').map((line) => line.split(': ').slice(0, 2))).toEqual([
      [d, '/effectiveFrom'],
      [r, '/requirements/0/control'],
      [''],
    ]);
    expect(status).toBe(3);
  });

  it.each(['[]', '{}', 'null', '{"format":"bunkai.disclosure/2"}', '{"format":["bunkai.disclosure/1"]}'])(
    'refuses a document of no known format: %s',
    async (text) => {
      const path = file('x.json', text);
      const message = 'must be "bunkai.disclosure/1" or "bunkai.requirements/1"';
      expect(await runCli(['lint', path])).toEqual({
        status: 3,
        out: `${path}: invalid, 1 fault\n`,
        err: `${path}: /format: ${message}\n`,
      });
    },
  );

  it('reports as JSON', async () => {
    const path = file('x.json', '{"a":1,"a":1}');
    const { out } = await runCli(['lint', '--format', 'json', path]);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: path,
          valid: false,
          faults: [
            {
              pointer: '/a',
              code: 'json-duplicate-member',
              message: {
                en: 'the member occurs more than once',
                ja: '同じ名前のメンバーが重複しています',
              },
            },
          ],
        },
      ],
    });
  });

  it('reports as JUnit', async () => {
    const good = file('good.json', disclosure());
    const bad = file('bad.json', '{"a":1,"a":1}');
    const { out } = await runCli(['lint', '--format', 'junit', good, bad]);
    expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bunkai" tests="2" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="lint" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="bunkai.disclosure/1" name="${good}" time="0"/>
    <testcase classname="unknown" name="${bad}" time="0">
      <failure message="/a: the member occurs more than once" type="json-duplicate-member"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('reports as SARIF', async () => {
    const path = file('x y.json', '{"a":1,"a":1}');
    const { out } = await runCli(['lint', '--format', 'sarif', path]);
    const log = JSON.parse(out) as { runs: { results: unknown[] }[] };
    expect(log.runs[0]?.results).toEqual([
      {
        ruleId: 'json-duplicate-member',
        ruleIndex: 0,
        kind: 'fail',
        level: 'error',
        message: { text: '/a: the member occurs more than once' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: `file://${path.replace(' ', '%20')}` },
              region: { startLine: 1 },
            },
            logicalLocations: [{ fullyQualifiedName: '/a' }],
          },
        ],
      },
    ]);
  });
});
