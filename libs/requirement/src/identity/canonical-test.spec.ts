import { describe, expect, it } from 'vitest';
import type { Test } from '../test.js';
import { canonicalTest, testHash } from './canonical-test.js';

const a: Test = { field: '7.2.2/staffTraining', op: 'equals', value: true };
const b: Test = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' };
const countries = '18.1.1/storageCountries';

describe('the canonical form', () => {
  it('sorts the operands of all and any and drops repetitions, within first', () => {
    expect(canonicalTest({ all: [a, b, a] })).toEqual({ all: [b, a] });
    expect(canonicalTest({ any: [{ all: [a, b] }, { all: [b, a] }] })).toEqual({ any: [{ all: [b, a] }] });
    expect(canonicalTest({ not: { any: [a, b] } })).toEqual({ not: { any: [b, a] } });
  });

  it('sorts lists of codes, groups among them, and drops repetitions', () => {
    const value = ['US', { group: 'EU' }, 'JP', 'US', { group: 'EU' }];
    expect(canonicalTest({ field: countries, op: 'subsetOf', value })).toEqual({
      field: countries,
      op: 'subsetOf',
      value: ['JP', 'US', { group: 'EU' }],
    });
    expect(canonicalTest({ field: '9.2.3/adminMfa', op: 'oneOf', value: ['optional', 'enforced'] })).toEqual({
      field: '9.2.3/adminMfa',
      op: 'oneOf',
      value: ['enforced', 'optional'],
    });
  });

  it('leaves lists of numbers as they are', () => {
    const test: Test = { field: '14.1.1/availabilityTarget', op: 'oneOf', value: [99, 9, 99] };
    expect(canonicalTest(test)).toEqual(test);
  });

  it('goes into quantifiers', () => {
    const part = (value: string[]): Test => ({ field: './dataCountries', op: 'containsAny', value });
    expect(
      canonicalTest({
        every: '15.1.3/subprocessors',
        where: part(['US', 'JP']),
        test: { all: [part(['B']), part(['A'])] },
      }),
    ).toEqual({
      every: '15.1.3/subprocessors',
      where: part(['JP', 'US']),
      test: { all: [part(['A']), part(['B'])] },
    });
  });
});

describe('the hash', () => {
  it('is that of the canonical JSON of the canonical form', () => {
    // printf '%s' '{"field":"7.2.2/staffTraining","op":"equals","value":true}' | sha256sum
    expect(testHash(a)).toBe('sha256:14d2fc3fcf5c5b3d3a204eaef8189dfd1584c73c2f9eaddecfaef23e13bfe29c');
  });

  it('is one for equal tests written differently, and another for another test', () => {
    expect(testHash({ all: [a, b] })).toBe(testHash({ all: [b, a, b] }));
    expect(testHash({ all: [a, b] })).not.toBe(testHash({ any: [a, b] }));
    expect(testHash({ all: [a] })).not.toBe(testHash(a));
    expect(testHash({ op: 'equals', value: true, field: '7.2.2/staffTraining' })).toBe(testHash(a));
  });
});

it('takes tests as deep as validation lets through', () => {
  let test: Test = a;
  for (let depth = 1; depth < 1000; depth++) test = { all: [test, { not: b }] };
  expect(testHash(test)).toBe(testHash(canonicalTest(test)));
});
