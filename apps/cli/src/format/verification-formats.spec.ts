import { describe, expect, it } from 'vitest';
import { backups, certified, disclosure, logsForAYear, requirements } from '../testing/documents.js';
import { type CliWorld, file, runCli } from '../testing/run-cli.js';

const hostileTitle = { ...logsForAYear, id: 'R-<&"', title: 'a\u0000b\n]]>\u001b[31m\u202e' };

async function report(format: string, list = [logsForAYear, backups, certified], world: CliWorld = {}) {
  const files = [file('d.json', disclosure()), file('r.json', requirements(...list))] as const;
  const argv = ['verify', '--disclosure', files[0], '--requirements', files[1], '--as', 'public'];
  const { out } = await runCli([...argv, '--at', '2026-07-31T00:00:00Z', '--format', format], world);
  return { out, file: files[0] };
}

describe('text', () => {
  it('reads well', async () => {
    expect((await report('text')).out).toBe(`Acme Storage (acme/storage)
requirements: Retail bank, tier 1
reader class: public, at 2026-07-31T00:00:00Z

UNMET         R-01  mandatory  Logs are kept for a year
    reason: what is disclosed does not pass the test (compared)
    evidence: 12.4.1/logRetentionByType/0/retention = "P180D"
UNDETERMINED  R-02  mandatory  12.3.1 Information backup
    reason: the statement is not shown to this reader class (withheld)
    evidence: 12.3.1/backupOffered (no value)
MET           R-03  recommended  18.2.1 Independent review of information security
    evidence: attestations/0/scheme = "iso27001"
    evidence: attestations/0/expires = "2026-12-31"
    holds until: 2027-01-01T00:00:00Z

1 met, 1 unmet, 1 undetermined
A mandatory requirement is unmet.
`);
  });

  it('speaks Japanese', async () => {
    const { out } = await report('text', [logsForAYear, backups], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(out).toBe(`アクメ ストレージ (acme/storage)
要求事項: 地方銀行
閲覧者区分: public、時点: 2026-07-31T00:00:00Z

未充足    R-01  必須  ログを 1 年間保存する
    理由: 開示された値が要求を満たしません (compared)
    根拠: 12.4.1/logRetentionByType/0/retention = "P180D"
判定不能  R-02  必須  12.3.1 情報のバックアップ
    理由: この閲覧者区分には開示されません (withheld)
    根拠: 12.3.1/backupOffered （値なし）

充足 0、未充足 1、判定不能 1
充足しない必須要求があります。
`);
  });

  it('is coloured on a terminal alone, and not against NO_COLOR', async () => {
    const red = '\u001b[31mUNMET       \u001b[39m';
    const out = async (world: CliWorld) => (await report('text', [logsForAYear], world)).out;
    expect(await out({ terminal: true })).toContain(red);
    expect(await out({ terminal: true, env: { NO_COLOR: '1' } })).not.toContain('\u001b');
    expect(await out({ terminal: true, env: { TERM: 'dumb' } })).not.toContain('\u001b');
    expect(await out({})).not.toContain('\u001b');
  });

  it('lets no document write to the terminal', async () => {
    const { out } = await report('text', [hostileTitle]);
    expect(out).toContain('UNMET         R-<&"  mandatory  a\\u0000b\\u000a]]>\\u001b[31m\\u202e\n');
  });
});

describe('JUnit', () => {
  it('has a case for each requirement', async () => {
    const undecided = { ...backups, id: 'R-04', severity: 'recommended' } as const;
    const { out } = await report('junit', [logsForAYear, backups, certified, undecided]);
    const counts = 'tests="4" failures="1" errors="1" skipped="1" time="0"';
    expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Retail bank, tier 1" ${counts}>
  <testsuite name="acme/storage" ${counts} timestamp="2026-07-31T00:00:00Z">
    <testcase classname="12.4.1" name="R-01 Logs are kept for a year" time="0">
      <failure message="Logs are kept for a year: unmet, what is disclosed does not pass the test" type="compared">12.4.1/logRetentionByType/0/retention = "P180D"</failure>
    </testcase>
    <testcase classname="12.3.1" name="R-02 12.3.1 Information backup" time="0">
      <error message="12.3.1 Information backup: undetermined, the statement is not shown to this reader class" type="withheld">12.3.1/backupOffered (no value)</error>
    </testcase>
    <testcase classname="18.2.1" name="R-03 18.2.1 Independent review of information security" time="0"/>
    <testcase classname="12.3.1" name="R-04 12.3.1 Information backup" time="0">
      <skipped message="12.3.1 Information backup: undetermined, the statement is not shown to this reader class">12.3.1/backupOffered (no value)</skipped>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('is well-formed whatever the titles', async () => {
    const { out } = await report('junit', [hostileTitle]);
    expect(out).toContain('name="R-&lt;&amp;&quot; a\\u0000b&#10;]]&gt;\\u001b[31m\u202e"');
    // eslint-disable-next-line no-control-regex -- that none of them is there is the point
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('holds no case when nothing is required', async () => {
    const { out } = await report('junit', []);
    expect(out).toContain('<testsuite name="acme/storage" tests="0" failures="0" errors="0" skipped="0"');
  });
});

describe('SARIF', () => {
  it('has a rule for each requirement and a result for each verdict', async () => {
    const undecided = { ...backups, id: 'R-04', severity: 'recommended' } as const;
    const list = [logsForAYear, backups, certified, undecided];
    const { out, file: path } = await report('sarif', list);
    const log = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { rules: unknown[] } }; results: Record<string, unknown>[] }[];
    };
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.tool).toEqual({
      driver: {
        name: 'bunkai',
        version: '0.1.0',
        language: 'en',
        rules: expect.any(Array) as unknown,
      },
    });
    expect(run?.tool.driver.rules[0]).toEqual({
      id: 'R-01',
      shortDescription: { text: 'Logs are kept for a year' },
      properties: { control: '12.4.1', severity: 'mandatory' },
    });
    expect(
      run?.results.map(({ ruleId, ruleIndex, kind, level }) => [ruleId, ruleIndex, kind, level]),
    ).toEqual([
      ['R-01', 0, 'fail', 'error'],
      ['R-02', 1, 'fail', 'warning'],
      ['R-03', 2, 'pass', 'none'],
      ['R-04', 3, 'fail', 'note'],
    ]);
    expect(run?.results[0]).toEqual({
      ruleId: 'R-01',
      ruleIndex: 0,
      kind: 'fail',
      level: 'error',
      message: { text: 'Logs are kept for a year: unmet, what is disclosed does not pass the test' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `file://${path}` },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: '12.4.1/logRetentionByType/0/retention' }],
        },
      ],
      properties: { outcome: 'unmet', reason: 'compared' },
    });
  });
});
