import {
  type Change,
  type Disclosure,
  diffDisclosures,
  disclosureFormat,
  redactFor,
} from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { changesInWords } from './changes-in-words.js';

const catalogue = 'iso27017-2015';
const base: Disclosure = {
  format: disclosureFormat,
  catalogue,
  service: { slug: 'compute', name: 'Compute', provider: 'acme', model: ['IaaS'], roles: ['provider'] },
  statements: {},
};
const english = { catalogue, readAs: 'public', language: 'en' } as const;
const japanese = { ...english, language: 'ja' } as const;

function between(before: Partial<Disclosure>, after: Partial<Disclosure>): readonly Change[] {
  return diffDisclosures({ ...base, ...before }, { ...base, ...after });
}

const logs = (retention: string, more: object = {}) => ({
  '12.4.1': {
    status: 'offered' as const,
    fields: { logRetentionByType: [{ type: 'audit', retention }], ...more },
  },
});

describe('changes in words', () => {
  it('names control, field, record and member, and says the old value and the new', () => {
    const changes = between({ statements: logs('P1Y') }, { statements: logs('P2Y6M') });
    expect(changesInWords(changes, english)).toMatchInlineSnapshot(`
      [
        "Tightened: 12.4.1 Event logging, Retention for each kind of log, audit logs, Retention — 1 year → 2 years 6 months",
      ]
    `);
    expect(changesInWords(changes, japanese)).toMatchInlineSnapshot(`
      [
        "強化：12.4.1 イベントログ取得、種別ごとの保存期間、監査ログ、保存期間 — 1年 → 2年6か月",
      ]
    `);
  });

  it('tells of statements, variants, certificates and the service itself', () => {
    const changes = between(
      {},
      {
        statements: { '6.1.1': { status: 'not-offered', visibility: 'nda' }, ...logs('P1Y') },
        variants: { plus: { name: 'Plus', statements: {} } },
        attestations: [{ scheme: 'iso27001', number: 'IS 1', expires: '2027-01-31' }],
        service: { ...base.service, name: { en: 'Compute two', ja: 'コンピュート2' } },
      },
    );
    expect(changesInWords(changes, english)).toMatchInlineSnapshot(`
      [
        "Changed: The service itself, Name — Compute → Compute two",
        "Added: 6.1.1 Information security roles and responsibilities — stated, but withheld",
        "Added: 12.4.1 Event logging",
        "Added: Variant plus",
        "Added: Certificates and listings, ISO/IEC 27001 (certified outside ISMS-AC), IS 1",
      ]
    `);
    expect(changesInWords(changes, japanese)).toMatchInlineSnapshot(`
      [
        "変更：サービス自体、名称 — Compute → コンピュート2",
        "追加：6.1.1 情報セキュリティの役割及び責任 — 言明はありますが、内容は非公開です",
        "追加：12.4.1 イベントログ取得",
        "追加：提供形態「plus」",
        "追加：認証・登録、ISO/IEC 27001・IS 1",
      ]
    `);
    const renewed = between(
      { attestations: [{ scheme: 'fedramp', level: 'low', expires: '2026-01-31' }] },
      { attestations: [{ scheme: 'fedramp', level: 'moderate', expires: '2027-01-31' }] },
    );
    expect(changesInWords(renewed, english)).toMatchInlineSnapshot(`
      [
        "Changed: Certificates and listings, FedRAMP, Expires — 2026-01-31 → 2027-01-31",
        "Tightened: Certificates and listings, FedRAMP, Level — Low → Moderate",
      ]
    `);
  });

  it('says nothing of what a withheld statement seems to change', () => {
    const shown = { '6.1.1': { status: 'not-offered', commitment: 'contractual' } } as const;
    const hidden = { '6.1.1': { ...shown['6.1.1'], visibility: 'nda' } } as const;
    const copies = [shown, hidden].map((statements) => redactFor({ ...base, statements }, 'public'));
    const [open = base, closed = base] = copies;
    expect(changesInWords(diffDisclosures(open, closed), english)).toMatchInlineSnapshot(`
      [
        "Changed: 6.1.1 Information security roles and responsibilities, Who may read it — everybody → subscribers under NDA",
      ]
    `);
    expect(changesInWords(diffDisclosures(closed, open), english)).toMatchInlineSnapshot(`
      [
        "Changed: 6.1.1 Information security roles and responsibilities, Who may read it — subscribers under NDA → everybody",
        "Tightened: 6.1.1 Information security roles and responsibilities, How binding — informational → contractual",
      ]
    `);
  });

  it('counts what is beyond forty lines', () => {
    const many = Array.from({ length: 43 }, (_each, index): Change => ({
      type: 'changed',
      path: `9.${index}/x`,
    }));
    const lines = changesInWords(many, english);
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe('and 3 more changes');
    expect(changesInWords(many, japanese).at(-1)).toBe('ほか3件の変更');
  });

  it('takes any path and any value', () => {
    const paths = [
      '',
      '/',
      '__proto__/constructor/x/y',
      'variants',
      'variants/',
      'attestations/{bad,json/level',
    ];
    const values = [null, 1, true, '<b>\u0000\u202e', [], [1], {}, { en: 'x'.repeat(1_000) }];
    for (const path of paths) {
      for (const after of values) {
        const [line = ''] = changesInWords([{ type: 'changed', path, before: 'old', after }], english);
        expect(line).toMatch(/^Changed: /);
        expect(line.length).toBeLessThan(500);
        expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }
  });
});
