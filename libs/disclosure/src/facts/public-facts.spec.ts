import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disclosure, disclosureFormat } from '../document/disclosure.js';
import { redactFor } from '../redaction/redact-for.js';
import { disclosureArbitrary } from '../testing/disclosure-arbitrary.js';
import { publicFacts } from './public-facts.js';
import { searchText, searchWords } from './search-text.js';

const disclosure: Disclosure = {
  format: disclosureFormat,
  catalogue: 'iso27017-2015',
  service: { slug: 'vault', name: 'Vault', provider: 'acme', model: ['SaaS', 'PaaS'], roles: ['provider'] },
  statements: {
    '6.1.3': { status: 'offered', fields: { dataStorageCountries: ['SG', 'JP'] }, reviewed: '2026-02-01' },
    '12.3.1': {
      status: 'offered',
      fields: { backupLocations: [{ code: 'w', country: 'DE' }, { code: 'x' }], backupScope: null },
      reviewed: '2026-03-01T00:00:00+09:00',
    },
    '18.1.1': {
      status: 'offered',
      fields: {
        processingCountries: ['IN'],
        locationByDataCategory: [{ category: 'logs', store: ['JP'], process: ['US'] }],
      },
      visibility: 'customers',
      reviewed: '2026-09-09',
    },
    '9.4.4': { status: 'not-offered' },
    '5.1.1': { status: 'not-applicable' },
  },
  variants: { eu: { statements: { '6.1.3': { fields: { dataStorageCountries: ['FR'] } } } } },
  attestations: [
    { scheme: 'isms', expires: '2027-03-31' },
    { scheme: 'cs-mark', level: 'gold', expires: null },
    { scheme: 'soc2', expires: '9999-12-31' },
    { scheme: 'c5', expires: '2027-01-01T00:00:00+09:00' },
  ],
};

describe('publicFacts', () => {
  it('tells what the public sees, variants adding their places', () => {
    const { fields, ...facts } = publicFacts(disclosure);
    expect(facts).toEqual({
      models: ['SaaS', 'PaaS'],
      storedIn: ['DE', 'FR', 'JP', 'SG'],
      processedIn: [],
      attestations: [
        { scheme: 'isms', level: null, validUntil: '2027-04-01T00:00:00Z' },
        { scheme: 'cs-mark', level: 'gold', validUntil: null },
        { scheme: 'soc2', level: null, validUntil: null },
        { scheme: 'c5', level: null, validUntil: '2026-12-31T15:00:00Z' },
      ],
      controls: { stated: 5, withheld: 1, total: 44 },
      lastReviewed: '2026-03-01T00:00:00+09:00',
    });
    expect(fields.total).toBe(252);
  });

  it('counts fields with a value, and all of a control that is not offered', () => {
    const one = (statements: Disclosure['statements']) =>
      publicFacts({ ...disclosure, statements, variants: {} }).fields.disclosed;
    const ofControl = one({ '9.4.4': { status: 'not-offered' } });
    expect(ofControl).toBeGreaterThan(0);
    expect(one({})).toBe(0);
    expect(one({ '5.1.1': { status: 'not-applicable' } })).toBe(0);
    expect(publicFacts(disclosure).fields.disclosed).toBe(ofControl + 2);
  });

  it('is the same of a public copy as of the whole', () => {
    fc.assert(
      fc.property(disclosureArbitrary, (whole) => {
        expect(publicFacts(redactFor(whole, 'public'))).toEqual(publicFacts(whole));
      }),
    );
  });
});

describe('searchText', () => {
  const names = {
    slug: 'vault',
    name: { en: 'Vault', ja: '金庫クラウド' },
    provider: { slug: 'acme', name: 'ＡＣＭＥ' },
  };
  const text = searchText([names], publicFacts(disclosure));
  const finds = (search: string) => searchWords(search).every((word) => text.includes(word));

  it('finds by names, places and schemes in both languages', () => {
    const found = ['VAULT', '金庫', 'くらうど', 'acme/vault', 'acme', 'jp', 'japan', '日本', 'シンガポール'];
    found.push('フランス saas', 'isms', 'csマーク', 'SOC 2', 'cs-mark');
    expect(found.filter((search) => !finds(search))).toEqual([]);
  });

  it('finds nothing by what is withheld or not there', () => {
    expect(['インド', 'ismap', 'vault oracle', '%', '_'].filter(finds)).toEqual([]);
  });

  it('takes a blank search for none', () => {
    expect([searchWords(' \u3000\n'), searchWords('b A　a')]).toEqual([[], ['b', 'a']]);
  });
});
