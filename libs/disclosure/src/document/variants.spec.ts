import { describe, expect, it } from 'vitest';
import type { Disclosure, Statement, StatementPatch } from './disclosure.js';
import { effectiveStatements, hasVariant, mergeStatement } from './variants.js';

const base: Statement = {
  status: 'offered',
  fields: { staffTraining: true, trainingInterval: 'P1Y' },
  commitment: 'target',
  reviewed: '2026-01-01',
  note: 'as agreed',
  evidence: [{ title: 'Report' }],
  visibility: 'customers',
};

const disclosure: Disclosure = {
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: { slug: 'store', name: 'Store', provider: 'acme', model: ['SaaS'], roles: ['provider'] },
  statements: { '7.2.2': base, '8.2.2': { status: 'not-offered' } },
  variants: {
    free: {
      statements: { '7.2.2': { fields: { trainingInterval: null } }, '5.1.1': { status: 'not-offered' } },
    },
    constructor: {
      statements: { '8.2.2': { status: 'offered' as const, fields: { policyOnLabels: true } } },
    },
  },
};

describe('a variant', () => {
  it('is the base where it changes nothing, in the order of the base', () => {
    const statements = effectiveStatements(disclosure, 'free');
    expect([...statements]).toEqual([
      ['7.2.2', { ...base, fields: { staffTraining: true } }],
      ['8.2.2', { status: 'not-offered' }],
      ['5.1.1', { status: 'not-offered' }],
    ]);
  });

  it('may be none: the base as it stands', () => {
    expect([...effectiveStatements(disclosure, null)]).toEqual(Object.entries(disclosure.statements));
  });

  it('may have the name of a member of every object', () => {
    expect(hasVariant(disclosure, 'constructor')).toBe(true);
    expect(effectiveStatements(disclosure, 'constructor').get('8.2.2')).toEqual({
      status: 'offered',
      fields: { policyOnLabels: true },
    });
  });

  it.each(['gold', 'toString', '__proto__', 'hasOwnProperty', ''])(
    '%j that the document lacks is refused',
    (id) => {
      expect(hasVariant(disclosure, id)).toBe(false);
      expect(() => effectiveStatements(disclosure, id)).toThrow(RangeError);
    },
  );

  it('may be asked of a disclosure that has none', () => {
    const { format, catalogue, service, statements } = disclosure;
    const without = { format, catalogue, service, statements };
    expect(hasVariant(without, 'free')).toBe(false);
    expect(effectiveStatements(without, null).size).toBe(2);
  });
});

describe('a merged statement', () => {
  it.each<[string, Statement | undefined, StatementPatch, Statement]>([
    [
      'replaces what the variant has',
      base,
      { commitment: 'contractual', note: 'new' },
      { ...base, commitment: 'contractual', note: 'new' },
    ],
    ['replaces evidence as a whole', base, { evidence: [] }, { ...base, evidence: [] }],
    [
      'drops the fields when not offered',
      { status: 'offered', fields: { a: 1 }, note: 'n' },
      { status: 'not-offered', fields: { b: 2 } },
      { status: 'not-offered', note: 'n' },
    ],
    [
      'drops the fields when not applicable',
      { status: 'offered', fields: { a: 1 } },
      { status: 'not-applicable' },
      { status: 'not-applicable' },
    ],
    [
      'has no fields while the base is not offered',
      { status: 'not-offered' },
      { fields: { a: 1 } },
      { status: 'not-offered' },
    ],
    [
      'stands alone where the base has none',
      undefined,
      { status: 'offered', fields: { a: 1, b: null } },
      { status: 'offered', fields: { a: 1 } },
    ],
    [
      'merges fields deeply',
      { status: 'offered', fields: { c: { email: 'a@b', phone: '1' }, list: [1] } },
      { fields: { c: { phone: null, hours: '24x7' }, list: [2] } },
      { status: 'offered', fields: { c: { email: 'a@b', hours: '24x7' }, list: [2] } },
    ],
    [
      'keeps the nulls of the base',
      { status: 'offered', fields: { a: null } },
      { fields: { b: 1 } },
      { status: 'offered', fields: { a: null, b: 1 } },
    ],
  ])('%s', (_, before, patch, expected) => {
    expect(mergeStatement(before, patch)).toEqual(expected);
  });

  it('without any status cannot be', () => {
    expect(() => mergeStatement(undefined, {})).toThrow(RangeError);
  });
});
