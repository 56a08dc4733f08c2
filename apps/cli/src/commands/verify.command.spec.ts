import { hashJson } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { backups, certified, disclosure, logsForAYear, requirements } from '../testing/documents.js';
import { file, runCli } from '../testing/run-cli.js';

const met = { id: 'M', control: '12.4.1', test: { all: [] } };
const unmet = { id: 'U', control: '12.4.1', test: { any: [] } };
const undetermined = {
  id: 'X',
  control: '12.4.1',
  test: { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' },
} as const;

function verify(d: unknown, r: unknown, ...more: string[]): string[] {
  return ['verify', '--disclosure', file('d.json', d), '--requirements', file('r.json', r), ...more];
}

describe('the JSON report', () => {
  it('has hashes, summary and verdicts in the order of the requirements', async () => {
    const d = disclosure();
    const r = requirements(logsForAYear, backups, certified);
    const { status, out, err } = await runCli(verify(d, r, '--as', 'public', '--format', 'json'));
    expect(err).toBe('');
    expect(out.endsWith('}\n')).toBe(true);
    expect(JSON.parse(out)).toEqual({
      disclosure: hashJson(d),
      requirements: hashJson(r),
      summary: { met: 1, unmet: 1, undetermined: 1 },
      verdicts: [
        {
          id: 'R-01',
          outcome: 'unmet',
          reason: 'compared',
          evidence: [{ path: '12.4.1/logRetentionByType/0/retention', value: 'P180D' }],
        },
        {
          id: 'R-02',
          outcome: 'undetermined',
          reason: 'withheld',
          evidence: [{ path: '12.3.1/backupOffered' }],
        },
        {
          id: 'R-03',
          outcome: 'met',
          evidence: [
            { path: 'attestations/0/scheme', value: 'iso27001' },
            { path: 'attestations/0/expires', value: '2026-12-31' },
          ],
          validUntil: '2027-01-01T00:00:00Z',
        },
      ],
    });
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'disclosure',
      'requirements',
      'summary',
      'verdicts',
    ]);
    expect(status).toBe(1);
  });

  it('reads as nda, at the present instant and the base unless told otherwise', async () => {
    const argv = verify(disclosure(), requirements(backups, certified), '--format', 'json');
    const outcomes = async (...more: string[]) => {
      const { out } = await runCli([...argv, ...more], { now: '2026-12-31T23:59:59.999Z' });
      return (JSON.parse(out) as { verdicts: { outcome: string }[] }).verdicts.map(({ outcome }) => outcome);
    };
    expect(await outcomes()).toEqual(['met', 'met']);
    expect(await outcomes('--as', 'subscribers')).toEqual(['undetermined', 'met']);
    expect(await outcomes('--at', '2027-01-01T00:00:00Z')).toEqual(['met', 'unmet']);
    expect(await outcomes('--at', '2027-01-01T00:59:59+01:00')).toEqual(['met', 'met']);
  });

  it('takes the variant named', async () => {
    const argv = verify(disclosure(), requirements(logsForAYear), '--format', 'json');
    expect((await runCli([...argv, '--variant', 'plus'])).status).toBe(0);
    expect((await runCli(argv)).status).toBe(1);
  });

  it('reads upstream files, given in one option or several', async () => {
    const upstream = disclosure({ service: service('iron', 'iaas') });
    const farther = disclosure({ service: service('rock', 'dc') });
    const d = disclosure({
      service: { ...service('acme', 'storage'), roles: ['provider', 'customer'] },
      upstream: [{ service: 'iron/iaas' }, { service: 'rock/dc' }],
    });
    const r = requirements({ ...backups, scope: 'chain' });
    const one = file('iaas.json', upstream);
    const two = file('dc.json', farther);
    const paths = async (...more: string[]) => {
      const { out, status } = await runCli(verify(d, r, '--format', 'json', ...more));
      const verdicts = (JSON.parse(out) as { verdicts: { evidence: { path: string }[] }[] }).verdicts;
      return { status, paths: verdicts[0]?.evidence.map(({ path }) => path) };
    };
    const all = ['12.3.1/backupOffered', 'iron/iaas:12.3.1/backupOffered', 'rock/dc:12.3.1/backupOffered'];
    expect(await paths('--upstream', one, two)).toEqual({ status: 0, paths: all });
    expect(await paths('--upstream', one, '--upstream', two)).toEqual({ status: 0, paths: all });
    expect(await paths('--upstream', two)).toEqual({ status: 2, paths: [all[0], all[2]] });
  });
});

function service(provider: string, slug: string) {
  return { provider, slug, name: slug, model: ['IaaS'], roles: ['provider'] };
}

describe('the exit status', () => {
  const recommended = { severity: 'recommended' } as const;

  it.each([
    ['nothing is required', [], 0],
    ['all is met', [met, { ...met, id: 'M2' }], 0],
    [
      'only recommended ones fail',
      [met, { ...unmet, ...recommended }, { ...undetermined, ...recommended }],
      0,
    ],
    ['one is unmet', [met, unmet], 1],
    ['one is unmet and one undetermined', [undetermined, unmet], 1],
    ['one is undetermined', [met, undetermined], 2],
  ])('when %s', async (_, list, expected) => {
    expect((await runCli(verify(disclosure(), requirements(...list)))).status).toBe(expected);
  });
});

describe('invalid files', () => {
  it('list every fault of every file on standard error, and nothing on standard output', async () => {
    const d = file('d.json', { ...disclosure(), colour: 'red' });
    const r = file('r.json', '{"a":1,"a":2}');
    const { status, out, err } = await runCli(['verify', '--disclosure', d, '--requirements', r]);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.startsWith(`${d}: /colour: `)).toBe(true);
    expect(lines[1]).toBe(`${r}: /a: the member occurs more than once`);
    expect({ status, out }).toEqual({ status: 3, out: '' });
  });

  it('have the empty pointer for syntax, in the language asked for', async () => {
    const r = file('r.json', '{');
    const argv = ['verify', '--disclosure', file('d.json', disclosure()), '--requirements', r];
    expect(await runCli(argv)).toEqual({
      status: 3,
      out: '',
      err: `${r}: : line 1, column 2: a member name expected, the end of the document found\n`,
    });
    const japanese = `${r}: : 1 行 2 文字目: メンバー名が必要ですが、文書の終わりがあります\n`;
    expect((await runCli([...argv, '--lang', 'ja'])).err).toBe(japanese);
    expect((await runCli(argv, { env: { LANG: 'ja_JP.UTF-8' } })).err).toBe(japanese);
  });

  it('fail where an edition is another one', async () => {
    const r = { ...requirements(met), catalogue: 'iso27017-2026' };
    const { status, err } = await runCli(verify(disclosure(), r));
    expect(err).toContain('/r.json: /catalogue: ');
    expect(status).toBe(3);
  });

  it('cannot break the line or write to the terminal', async () => {
    const d = file('d.json', { ...disclosure(), 'a\nb\u001b[2J': 1 });
    const { err } = await runCli(['lint', d]);
    expect(err.split('\n')).toHaveLength(2);
    expect(err).toContain(': /a\\u000ab\\u001b[2J: ');
  });
});

describe('wrong arguments and unreadable files', () => {
  const d = () => file('d.json', disclosure());
  const r = () => file('r.json', requirements(met));

  it.each([
    ['an unknown variant', () => verify(disclosure(), requirements(met), '--variant', 'gold')],
    [
      'a prototype name as variant',
      () => verify(disclosure(), requirements(met), '--variant', 'constructor'),
    ],
    ['an empty variant', () => verify(disclosure(), requirements(met), '--variant', '')],
    ['a date for an instant', () => verify(disclosure(), requirements(met), '--at', '2026-07-31')],
    ['a day that is not', () => verify(disclosure(), requirements(met), '--at', '2026-02-30T00:00:00Z')],
    ['an unknown class', () => verify(disclosure(), requirements(met), '--as', 'friends')],
    ['an unknown format', () => verify(disclosure(), requirements(met), '--format', 'yaml')],
    ['an unknown language', () => verify(disclosure(), requirements(met), '--lang', 'fr')],
    ['an unknown option', () => verify(disclosure(), requirements(met), '--frobnicate')],
    ['an extra argument', () => verify(disclosure(), requirements(met), 'more')],
    ['no requirements', () => ['verify', '--disclosure', d()]],
    ['no file of that name', () => ['verify', '--disclosure', `${d()}.not`, '--requirements', r()]],
    ['a folder', () => ['verify', '--disclosure', '/', '--requirements', r()]],
    ['standard input twice', () => ['verify', '--disclosure', '-', '--requirements', '-']],
    ['no command', () => []],
    ['an unknown command', () => ['frobnicate']],
  ])('end with status 4: %s', async (_, argv) => {
    const { status, out, err } = await runCli(argv());
    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toContain('internal error');
  });

  it('say which variants there are', async () => {
    const { err } = await runCli(verify(disclosure(), requirements(met), '--variant', 'gold'));
    expect(err).toBe('bunkai: acme/storage has no variant "gold"; it has: plus\n');
  });

  it('are told before a file is read', async () => {
    const { status, err } = await runCli(verify('{', '{', '--at', 'tomorrow'));
    expect(status).toBe(4);
    expect(err).toContain('An RFC 3339 instant is expected');
  });
});

it('reads one file from standard input', async () => {
  const argv = ['verify', '--disclosure', '-', '--requirements', file('r.json', requirements(met))];
  const result = await runCli(argv, { stdin: JSON.stringify(disclosure()) });
  expect(result.status).toBe(0);
});
