import { hashJson } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { disclosure } from '../testing/documents.js';
import { file, runCli } from '../testing/run-cli.js';

const statements = {
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention: 'P1Y' }] } },
  '12.3.1': { status: 'offered', visibility: 'nda', fields: { backupOffered: 'included' } },
};

describe('diff', () => {
  it('says so when nothing changed', async () => {
    const path = file('a.json', disclosure());
    expect(await runCli(['diff', path, path])).toEqual({ status: 0, out: 'no changes\n', err: '' });
    expect((await runCli(['diff', '--exit-code', path, path])).status).toBe(0);
  });

  it('lists changes with their kind, path, title and values', async () => {
    const a = file('a.json', disclosure());
    const b = file('b.json', disclosure({ statements }));
    const { status, out } = await runCli(['diff', a, b]);
    expect(out).toMatch(
      /^(changed|tightened|loosened) {2}12\.4\.1\/logRetentionByType\/audit\/retention \(Retention for each kind of log\): "P180D" → "P1Y"\n$/,
    );
    expect(status).toBe(0);
    expect((await runCli(['diff', '--exit-code', a, b])).status).toBe(1);
    expect((await runCli(['diff', '--lang', 'ja', a, b])).out).toContain('(種別ごとの保存期間)');
  });

  it('reports as JSON', async () => {
    const a = file('a.json', disclosure());
    const { out } = await runCli(['diff', '--format', 'json', a, '-'], {
      stdin: JSON.stringify(disclosure({ statements })),
    });
    expect(JSON.parse(out)).toMatchObject({
      before: hashJson(disclosure()),
      after: hashJson(disclosure({ statements })),
      changes: [{ path: '12.4.1/logRetentionByType/audit/retention', before: 'P180D', after: 'P1Y' }],
    });
  });

  it('refuses what is no disclosure', async () => {
    const { status, out, err } = await runCli(['diff', file('a.json', disclosure()), file('b.json', '[]')]);
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain('b.json: : ');
  });

  it('wants two files', async () => {
    expect((await runCli(['diff', file('a.json', disclosure())])).status).toBe(4);
  });
});
