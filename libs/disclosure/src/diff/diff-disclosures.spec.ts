import { describe, expect, it } from 'vitest';
import type { Disclosure, Statement, StatementPatch } from '../document/disclosure.js';
import type { JsonValue } from '../document/json-value.js';
import { diffDisclosures } from './diff-disclosures.js';

function disclosure(parts: Partial<Disclosure> = {}): Disclosure {
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug: 'box', name: 'Box', provider: 'acme', model: ['SaaS', 'PaaS'], roles: ['provider'] },
    statements: {},
    ...parts,
  };
}

const stating = (control: string, statement: Statement) =>
  disclosure({ statements: { [control]: statement } });
const offering = (path: string, value: JsonValue, others: Partial<Statement> = {}) => {
  const [control = '', field = ''] = path.split('/');
  return stating(control, { status: 'offered', fields: { [field]: value }, ...others });
};
const varying = (patch: StatementPatch) =>
  disclosure({
    statements: { '12.4.1': { status: 'offered' } },
    variants: { eu: { statements: { '12.4.1': patch } } },
  });

describe('a value', () => {
  it.each<[string, JsonValue, JsonValue]>([
    ['12.4.1/logRetention', 'P1Y', 'P365D'],
    ['12.4.1/logRetention', 'PT0.5S', 'PT0.500S'],
    ['12.3.1/restoreTestLast', '2026-01-01T09:00:00+09:00', '2026-01-01T00:00:00Z'],
    ['18.1.1/storageCountries', ['JP', 'SG'], ['SG', 'JP', 'SG']],
    ['6.1.1/securityContact', { email: 'a@b.jp', phone: '1' }, { phone: '1', email: 'a@b.jp' }],
    ['14.1.1/availabilityTarget', 99.9, 99.9],
  ])('of %s does not change from %j to %j', (path, before, after) => {
    expect(diffDisclosures(offering(path, before), offering(path, after))).toEqual([]);
  });

  it.each<[string, JsonValue, JsonValue, string]>([
    ['12.4.1/logRetention', 'P1Y', 'P6M', 'loosened'],
    ['12.4.1/logRetention', 'P1Y', 'indefinite', 'tightened'],
    ['12.3.1/rpo', 'PT1H', 'PT30M', 'tightened'],
    ['12.3.1/rpo', 'PT1H', 'PT1.5S', 'tightened'],
    ['12.3.1/backupRetentionAfterTermination', 'P30D', 'P60D', 'changed'],
    ['14.1.1/availabilityTarget', 99.9, 99.5, 'loosened'],
    ['9.2.3/adminMfa', 'optional', 'enforced', 'tightened'],
    ['8.1.1/customerContentUsedForAi', 'never', 'always', 'changed'],
    ['18.1.1/storageCountries', ['JP'], ['JP', 'US'], 'changed'],
    ['12.3.1/restoreTestLast', '2026-01-01', '2026-02-01', 'changed'],
    // They begin together, but the day expires later.
    ['12.3.1/restoreTestLast', '2026-01-01', '2026-01-01T00:00:00Z', 'changed'],
    ['9.2.4/credentialResetProcedure', 'a', { en: 'a' }, 'changed'],
  ])('of %s from %j to %j is %s', (path, before, after, type) => {
    const changes = diffDisclosures(offering(path, before), offering(path, after));
    expect(changes).toEqual([{ type, path, before, after }]);
  });

  it('that is null is not there', () => {
    const [absent, none, some] = [
      stating('12.4.1', { status: 'offered' }),
      offering('12.4.1/logRetention', null),
      offering('12.4.1/logRetention', 'P1Y'),
    ];
    expect(diffDisclosures(absent, none)).toEqual([]);
    expect(diffDisclosures(none, some)).toEqual([
      { type: 'added', path: '12.4.1/logRetention', after: 'P1Y' },
    ]);
    expect(diffDisclosures(some, absent)).toEqual([
      { type: 'removed', path: '12.4.1/logRetention', before: 'P1Y' },
    ]);
  });
});

describe('a statement', () => {
  const offered: Statement = { status: 'offered', fields: { logRetention: 'P1Y' } };

  it('that comes or goes is one change', () => {
    expect(diffDisclosures(disclosure(), stating('12.4.1', offered))).toEqual([
      { type: 'added', path: '12.4.1', after: offered },
    ]);
    expect(diffDisclosures(stating('12.4.1', offered), disclosure())).toEqual([
      { type: 'removed', path: '12.4.1', before: offered },
    ]);
  });

  it('changes by its members, those that are missing having their defaults', () => {
    const before: Statement = { status: 'offered', reviewed: '2026-01-01', note: 'n' };
    const after: Statement = {
      status: 'not-offered',
      commitment: 'target',
      visibility: 'nda',
      evidence: [{ title: 't' }],
    };
    expect(diffDisclosures(stating('12.4.1', before), stating('12.4.1', after))).toEqual([
      { type: 'changed', path: '12.4.1/@status', before: 'offered', after: 'not-offered' },
      { type: 'changed', path: '12.4.1/@visibility', after: 'nda' },
      { type: 'tightened', path: '12.4.1/@commitment', after: 'target' },
      { type: 'removed', path: '12.4.1/@reviewed', before: '2026-01-01' },
      { type: 'removed', path: '12.4.1/@note', before: 'n' },
      { type: 'added', path: '12.4.1/@evidence', after: [{ title: 't' }] },
    ]);
    const spelledOut: Statement = { ...offered, commitment: 'informational', visibility: 'public' };
    expect(diffDisclosures(stating('12.4.1', offered), stating('12.4.1', spelledOut))).toEqual([]);
  });

  it('of a variant is compared as it stands: a null and a default are words of their own', () => {
    expect(diffDisclosures(varying({}), varying({ fields: { logRetention: null } }))).toEqual([
      { type: 'added', path: 'variants/eu/12.4.1/logRetention', after: null },
    ]);
    expect(
      diffDisclosures(
        varying({ fields: { logRetention: null } }),
        varying({ fields: { logRetention: 'P1Y' } }),
      ),
    ).toEqual([{ type: 'changed', path: 'variants/eu/12.4.1/logRetention', before: null, after: 'P1Y' }]);
    expect(diffDisclosures(varying({}), varying({ visibility: 'public' }))).toEqual([
      { type: 'added', path: 'variants/eu/12.4.1/@visibility', after: 'public' },
    ]);
  });

  it('is told apart from those of other variants', () => {
    const patch = { status: 'offered', fields: { logRetention: 'P1Y' } } as const;
    const both = (eu: StatementPatch, us: StatementPatch) =>
      disclosure({
        variants: { us: { statements: { '12.4.1': us } }, eu: { name: 'EU', statements: { '12.4.1': eu } } },
      });
    const shorter = { ...patch, fields: { logRetention: 'P30D' } };
    expect(diffDisclosures(both(patch, patch), both(patch, shorter))).toEqual([
      { type: 'loosened', path: 'variants/us/12.4.1/logRetention', before: 'P1Y', after: 'P30D' },
    ]);
    expect(diffDisclosures(both(patch, patch), disclosure()).map(({ type, path }) => [type, path])).toEqual([
      ['removed', 'variants/eu'],
      ['removed', 'variants/us'],
    ]);
  });

  it('of a variant that drops its fields may hold anything in them', () => {
    const hostile = JSON.parse('{"logRetention":42,"__proto__":{"a":1},"a/b":[]}') as Record<
      string,
      JsonValue
    >;
    const changes = diffDisclosures(
      varying({ status: 'not-offered' }),
      varying({ status: 'not-offered', fields: hostile }),
    );
    expect(changes.map(({ path }) => path)).toEqual([
      'variants/eu/12.4.1/logRetention',
      'variants/eu/12.4.1/__proto__',
      'variants/eu/12.4.1/a~1b',
    ]);
  });
});

describe('the service', () => {
  it('changes by its members', () => {
    const before = disclosure();
    const after = disclosure({
      service: {
        ...before.service,
        name: { en: 'Box 2' },
        model: ['PaaS', 'SaaS'],
        roles: ['customer', 'provider'],
      },
      effectiveFrom: '2027-01-01T00:00:00Z',
    });
    expect(diffDisclosures(before, after)).toEqual([
      { type: 'changed', path: 'service/name', before: 'Box', after: { en: 'Box 2' } },
      { type: 'changed', path: 'service/roles', before: ['provider'], after: ['customer', 'provider'] },
    ]);
  });

  it('that begins or ends is all added or removed', () => {
    const whole = stating('12.4.1', { status: 'offered' });
    const paths = [
      'catalogue',
      'service/provider',
      'service/slug',
      'service/name',
      'service/model',
      'service/roles',
      '12.4.1',
    ];
    expect(diffDisclosures(null, whole).map(({ type, path }) => `${type} ${path}`)).toEqual(
      paths.map((path) => `added ${path}`),
    );
    expect(diffDisclosures(whole, null).map(({ type, path }) => `${type} ${path}`)).toEqual(
      paths.map((path) => `removed ${path}`),
    );
    expect(diffDisclosures(null, null)).toEqual([]);
  });
});
