import { iso27017_2015 } from '@bunkai/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disclosure, disclosureFormat } from '../document/disclosure.js';
import { publicFacts } from '../facts/public-facts.js';
import { redactFor } from '../redaction/redact-for.js';
import { disclosureArbitrary } from '../testing/disclosure-arbitrary.js';
import { completeness } from './completeness.js';
import { summariseDisclosure, summaryPaths } from './summarise-disclosure.js';

const disclosure: Disclosure = {
  format: disclosureFormat,
  catalogue: 'iso27017-2015',
  service: {
    slug: 'vault',
    name: 'Vault',
    provider: 'acme',
    model: ['SaaS'],
    roles: ['provider', 'customer'],
  },
  statements: {
    '12.4.1': { status: 'offered', fields: { logRetention: 'P1Y', logRetentionByType: null } },
    '12.3.1': { status: 'not-offered' },
    '10.1.1': { status: 'offered', visibility: 'subscribers', fields: { encryptionAtRest: 'aes256' } },
    '16.1.1': { status: 'not-applicable' },
    '18.1.1': { status: 'offered', fields: {} },
  },
  variants: { eu: { statements: { '18.1.1': { fields: { storageCountries: ['DE'] } } } } },
  upstream: [{ service: 'aws/govcloud', inherits: ['CLD.8.1.5', '12.4.1'] }],
  effectiveFrom: '2026-01-01T00:00:00Z',
};
const states = (reading = {}) =>
  Object.fromEntries(
    summariseDisclosure(disclosure, reading).answers.map(({ question, state }) => [question, state]),
  );

describe('summariseDisclosure', () => {
  it('says of each question whether and why not it is answered', () => {
    expect(states()).toEqual({
      'data-location': 'undisclosed',
      'log-retention': 'disclosed',
      backup: 'not-offered',
      encryption: 'withheld',
      upstream: 'disclosed',
      attestations: 'disclosed',
      deletion: 'inherited',
      'incident-notice': 'not-applicable',
    });
    expect(states({ reader: 'subscribers' })).toMatchObject({ encryption: 'disclosed' });
    expect(states({ variant: 'eu' })).toMatchObject({ 'data-location': 'disclosed' });
    expect(() => states({ variant: 'us' })).toThrow(RangeError);
  });

  it('gives the values with their paths, and none of what is not disclosed', () => {
    const { answers, effectiveFrom } = summariseDisclosure(disclosure);
    expect(effectiveFrom).toBe('2026-01-01T00:00:00Z');
    expect(answers[1]?.facts).toEqual([
      { path: '12.4.1/logRetention', state: 'disclosed', value: 'P1Y' },
      { path: '12.4.1/logRetentionByType', state: 'undisclosed' },
      { path: '12.4.3/adminLogRetention', state: 'undisclosed' },
    ]);
    expect(answers[3]?.facts[0]).toEqual({ path: '10.1.1/encryptionAtRest', state: 'withheld' });
    expect(answers[5]?.facts[0]).toEqual({ path: 'attestations', state: 'disclosed', value: [] });
  });

  it('reads fields that the catalogue has', () => {
    expect(summaryPaths.length).toBeGreaterThan(20);
    expect(summaryPaths.filter((path) => !iso27017_2015.fields.has(path))).toEqual([]);
  });

  it('is the same of a copy as of the whole', () => {
    fc.assert(
      fc.property(disclosureArbitrary, (whole) => {
        expect(summariseDisclosure(redactFor(whole, 'public'))).toEqual(summariseDisclosure(whole));
      }),
    );
  });
});

describe('completeness', () => {
  it('counts fields by control, by theme and in all', () => {
    const { controls, themes, ...all } = completeness(disclosure);
    const backup = iso27017_2015.controls.get('12.3.1')!.fields.size;
    expect(all).toEqual({ disclosed: 1 + backup, withheld: 8, inherited: 10, total: 252 });
    expect(controls).toHaveLength(44);
    expect(controls.find(({ control }) => control === '12.4.1')).toEqual({
      control: '12.4.1',
      state: 'disclosed',
      disclosed: 1,
      withheld: 0,
      inherited: 0,
      total: 13,
    });
    expect(themes.find(({ theme }) => theme === '12')).toMatchObject({ disclosed: 1 + backup });
    expect(themes.reduce((sum, { total }) => sum + total, 0)).toBe(252);
  });

  it('agrees with what the directory counts', () => {
    fc.assert(
      fc.property(disclosureArbitrary, (whole) => {
        const { disclosed, total } = completeness(whole);
        expect({ disclosed, total }).toEqual(publicFacts(whole).fields);
      }),
    );
  });

  it('refuses a catalogue that it does not know', () => {
    expect(() => completeness({ ...disclosure, catalogue: 'iso27017-2099' })).toThrow(RangeError);
  });
});
