import { describe, expect, it } from 'vitest';
import { diffDisclosures } from '../diff/diff-disclosures.js';
import { disclosureFormat, type Disclosure, type Statement } from '../document/disclosure.js';
import { keptFrom, noticeGiven, shortfalls } from './notice-given.js';
import { promisedNotice } from './promised-notice.js';

const offered = (fields: Statement['fields'] = {}, more: Partial<Statement> = {}): Statement => ({
  status: 'offered',
  fields,
  ...more,
});
const party = (name: string, country = 'JP') => ({ party: name, country });

const inForce: Disclosure = {
  format: disclosureFormat,
  catalogue: 'iso27017-2015',
  service: { slug: 'compute', name: 'Compute', provider: 'acme', model: ['IaaS'], roles: ['provider'] },
  statements: {
    '12.1.2': offered({
      noticePeriods: [
        { category: 'locationChange', notice: 'P90D' },
        { category: 'subprocessorChange', notice: 'P1M', exception: { en: 'Emergencies' } },
        { category: 'featureRemoval', notice: 'P1Y' },
        { category: 'securityConfiguration', notice: 'P14D' },
        { category: 'priceChange', notice: 'P60D' },
      ],
    }),
    '15.1.2': offered({ termsChangeNotice: 'P30D' }),
    '15.1.3': offered({ subprocessors: [party('Helpers')], subprocessorNotice: 'P45D' }),
    '12.3.1': offered({ restoreTestInterval: 'P1M' }, { commitment: 'contractual' }),
    '12.4.1': offered({ logRetentionByType: [{ type: 'audit', retention: 'P1Y' }] }),
    '18.1.1': offered({ storageCountries: ['JP'] }),
  },
  documents: [
    { kind: 'terms', title: 'Terms', mediaType: 'application/pdf', sha256: 'a'.repeat(64) },
    { kind: 'whitePaper', title: 'Paper', mediaType: 'application/pdf', sha256: 'a'.repeat(64) },
  ],
  variants: {
    plus: { statements: { '15.1.2': { fields: { termsChangeNotice: 'P180D' } } } },
    mini: { statements: { '12.4.1': { status: 'not-offered' } } },
  },
};

function stating(changed: Record<string, Statement | undefined>, more: Partial<Disclosure> = {}): Disclosure {
  const entries = Object.entries({ ...inForce.statements, ...changed });
  const statements = Object.fromEntries(
    entries.filter(([, statement]) => statement),
  ) as Disclosure['statements'];
  return { ...inForce, statements, ...more };
}

function promised(after: Disclosure, before: Disclosure = inForce): string[] {
  return promisedNotice(before, diffDisclosures(before, after)).map(
    ({ path, variant, notice }) => `${variant === null ? '' : `${variant}: `}${path} ${notice}`,
  );
}

const logs = (retention: string, more: Partial<Statement> = {}) =>
  offered({ logRetentionByType: [{ type: 'audit', retention }] }, more);
const sha = 'b'.repeat(64);
const [termsDocument, paper] = inForce.documents ?? [];
const whole = inForce.statements['15.1.3'];

const cases: readonly (readonly [string, Disclosure, readonly string[]])[] = [
  ['nothing changed', inForce, []],
  [
    'a new country',
    stating({ '18.1.1': offered({ storageCountries: ['JP', 'US'] }) }),
    ['12.1.2/noticePeriods/locationChange P90D'],
  ],
  [
    'a new sub-processor: two promises',
    stating({
      '15.1.3': {
        ...offered(whole?.fields),
        fields: { ...whole?.fields, subprocessors: [party('Helpers'), party('New')] },
      },
    }),
    ['12.1.2/noticePeriods/subprocessorChange P1M', '15.1.3/subprocessorNotice P45D'],
  ],
  [
    'a sub-processor moves: the one for new ones does not cover it',
    stating({
      '15.1.3': { ...offered(), fields: { ...whole?.fields, subprocessors: [party('Helpers', 'US')] } },
    }),
    ['12.1.2/noticePeriods/locationChange P90D', '12.1.2/noticePeriods/subprocessorChange P1M'],
  ],
  [
    'another upstream service',
    stating({}, { upstream: [{ service: 'iaas/compute' }] }),
    ['12.1.2/noticePeriods/subprocessorChange P1M'],
  ],
  [
    'a shorter retention',
    stating({ '12.4.1': logs('P30D') }),
    ['12.1.2/noticePeriods/securityConfiguration P14D'],
  ],
  ['the same retention otherwise written', stating({ '12.4.1': logs('P365D') }), []],
  ['a note and a review', stating({ '12.4.1': logs('P1Y', { note: 'New', reviewed: '2026-01-01' }) }), []],
  [
    'no longer offered',
    stating({ '12.4.1': { status: 'not-offered' } }),
    ['12.1.2/noticePeriods/featureRemoval P1Y', '12.1.2/noticePeriods/securityConfiguration P14D'],
  ],
  [
    'a statement that went',
    stating({ '12.4.1': undefined }),
    ['12.1.2/noticePeriods/securityConfiguration P14D'],
  ],
  ['a statement that came', stating({ '10.1.1': offered({ algorithms: ['AES'] }) }), []],
  [
    'a contractual promise made weaker, for the variant that has longer notice too',
    stating({ '12.3.1': offered({}, { commitment: 'contractual' }) }),
    [
      '12.1.2/noticePeriods/securityConfiguration P14D',
      '15.1.2/termsChangeNotice P30D',
      'plus: 15.1.2/termsChangeNotice P180D',
    ],
  ],
  [
    'a contract that says more',
    stating({
      '12.3.1': offered(
        { restoreTestInterval: 'P1M', backupOffered: 'included' },
        { commitment: 'contractual' },
      ),
    }),
    [],
  ],
  [
    'no longer contractual',
    stating({ '12.3.1': offered({ restoreTestInterval: 'P1M' }) }),
    ['15.1.2/termsChangeNotice P30D', 'plus: 15.1.2/termsChangeNotice P180D'],
  ],
  [
    'shorter notice itself',
    stating({ '15.1.2': offered({ termsChangeNotice: 'P1D' }) }),
    ['15.1.2/termsChangeNotice P30D', 'plus: 15.1.2/termsChangeNotice P180D'],
  ],
  [
    'other terms',
    stating({}, { documents: [{ ...termsDocument!, sha256: sha }, paper!] }),
    ['15.1.2/termsChangeNotice P30D', 'plus: 15.1.2/termsChangeNotice P180D'],
  ],
  ['another white paper', stating({}, { documents: [termsDocument!, { ...paper!, sha256: sha }] }), []],
];

describe('promisedNotice', () => {
  it.each(cases)('%s', (_name, after, expected) => {
    expect(promised(after)).toEqual(expected);
  });

  it('gives the changes that a promise covers, and its exception', () => {
    const after = stating(
      { '18.1.1': offered({ storageCountries: ['US'] }) },
      { upstream: [{ service: 'a/b' }] },
    );
    const [location, subprocessor] = promisedNotice(inForce, diffDisclosures(inForce, after));
    expect(location?.changes.map(({ path }) => path)).toEqual(['18.1.1/storageCountries']);
    expect(location).not.toHaveProperty('exception');
    expect(subprocessor?.exception).toEqual({ en: 'Emergencies' });
  });

  it('holds nobody to what was not promised: no disclosure, not offered, no duration', () => {
    const changes = diffDisclosures(null, inForce);
    expect(promisedNotice(null, changes)).toEqual([]);
    const silent = stating({ '12.1.2': { status: 'not-offered' }, '15.1.2': undefined, '15.1.3': offered() });
    const moved = {
      ...silent,
      statements: { ...silent.statements, '18.1.1': offered({ storageCountries: [] }) },
    };
    expect(promised(moved, { ...silent, variants: {} })).toEqual([]);
  });

  it('does not count a change for one variant as a breach towards another', () => {
    const variants = {
      ...inForce.variants,
      mini: { statements: { '12.3.1': { fields: { restoreTestInterval: 'P1Y' } } } },
    };
    expect(promised(stating({}, { variants }))).toEqual(['12.1.2/noticePeriods/securityConfiguration P14D']);
  });
});

describe('the notice given', () => {
  const published = new Date('2026-01-01T00:00:00Z');
  const promises = promisedNotice(
    inForce,
    diffDisclosures(inForce, stating({ '12.3.1': offered(), '12.4.1': logs('P30D') })),
  );
  const short = (effective: string) =>
    shortfalls(promises, noticeGiven(published, new Date(effective))).map(({ notice }) => notice);

  it('is none at once, and exact to the millisecond otherwise', () => {
    expect(noticeGiven(published, published)).toEqual({ numerator: 0n, denominator: 1n });
    expect(noticeGiven(published, new Date('2025-01-01T00:00:00Z'))).toEqual({
      numerator: 0n,
      denominator: 1n,
    });
    expect(short('2026-01-01T00:00:00Z')).toEqual(['P180D', 'P30D', 'P14D']);
    expect(short('2026-01-30T23:59:59.999Z')).toEqual(['P180D', 'P30D']);
    expect(short('2026-01-31T00:00:00Z')).toEqual(['P180D']);
    expect(short('2026-06-30T00:00:00Z')).toEqual([]);
  });

  it('keeps every promise from the end of the longest', () => {
    expect(keptFrom(promises, published)?.toISOString()).toBe('2026-06-30T00:00:00.000Z');
    expect(keptFrom([], published)).toEqual(published);
    const forever = promises.map((promise) => ({ ...promise, notice: `P${'9'.repeat(30)}Y` }));
    expect(keptFrom(forever, published)).toBeUndefined();
  });
});
