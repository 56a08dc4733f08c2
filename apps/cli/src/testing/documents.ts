// Small valid documents for tests to vary.
import type { Disclosure, JsonObject } from '@bunkai/disclosure';
import type { Requirement } from '@bunkai/requirement';

/** A disclosure of `acme/storage`: logs are kept half a year, backups are withheld from all but NDA readers. */
export function disclosure(changes: JsonObject = {}): JsonObject {
  const base: Disclosure = {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug: 'storage',
      name: { en: 'Acme Storage', ja: 'アクメ ストレージ' },
      provider: 'acme',
      model: ['IaaS'],
      roles: ['provider'],
    },
    statements: {
      '12.4.1': {
        status: 'offered',
        fields: { logRetentionByType: [{ type: 'audit', retention: 'P180D' }] },
      },
      '12.3.1': { status: 'offered', visibility: 'nda', fields: { backupOffered: 'included' } },
    },
    variants: {
      plus: {
        name: 'Plus',
        statements: {
          '12.4.1': { fields: { logRetentionByType: [{ type: 'audit', retention: 'P2Y' }] } },
        },
      },
    },
    attestations: [{ scheme: 'iso27001', number: 'C-1', expires: '2026-12-31' }],
  };
  return { ...base, ...changes };
}

/** Requirements of `bank` around `list`. */
export function requirements(...list: Requirement[]): JsonObject {
  return {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: { en: 'Retail bank, tier 1', ja: '地方銀行' },
    requirements: list,
  };
}

/** logs are kept for a year; unmet by the base, met by the variant `plus`. */
export const logsForAYear: Requirement = {
  id: 'R-01',
  control: '12.4.1',
  title: { en: 'Logs are kept for a year', ja: 'ログを 1 年間保存する' },
  test: {
    every: '12.4.1/logRetentionByType',
    test: { field: './retention', op: 'atLeast', value: 'P1Y' },
  },
};

/** met by whoever may read the statement on backups. */
export const backups: Requirement = {
  id: 'R-02',
  control: '12.3.1',
  test: { field: '12.3.1/backupOffered', op: 'equals', value: 'included' },
};

/** met until the certificate expires. */
export const certified: Requirement = {
  id: 'R-03',
  control: '18.2.1',
  severity: 'recommended',
  test: {
    some: 'attestations',
    where: { field: './scheme', op: 'equals', value: 'iso27001' },
    test: { field: './expires', op: 'notExpired' },
  },
};
