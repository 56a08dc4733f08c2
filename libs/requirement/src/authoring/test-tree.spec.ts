import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tests } from '../testing/arbitraries/tests.js';
import { sampleControls } from '../testing/arbitraries/pools.js';
import type { Test } from '../test.js';
import {
  insertAt,
  listAround,
  moveAt,
  removeAt,
  replaceAt,
  switchForm,
  testAt,
  unwrapAt,
  wrapAt,
} from './test-tree.js';

const a: Test = { field: '12.4.1/logRetention', op: 'disclosed' };
const b: Test = { field: '12.4.1/logFormat', op: 'disclosed' };
const member: Test = { field: './party', op: 'disclosed' };
const every: Test = { every: '15.1.3/subprocessors', where: { any: [member] }, test: member };
const test: Test = { all: [a, { not: b }, every] };

describe('a test changed by place', () => {
  it('finds parts, and the list that members belong to', () => {
    expect(testAt(test, ['all', 1, 'not'])).toBe(b);
    expect(testAt(test, ['all', 3])).toBeUndefined();
    expect(testAt(test, ['any', 0])).toBeUndefined();
    expect(testAt(test, ['all'])).toBeUndefined();
    expect(listAround(test, ['all', 2, 'where', 'any', 0])).toBe('15.1.3/subprocessors');
    expect(listAround(test, ['all', 2])).toBeUndefined();
  });

  it('replaces', () => {
    expect(replaceAt(test, [], b)).toBe(b);
    expect(replaceAt(test, ['all', 1, 'not'], a)).toEqual({ all: [a, { not: a }, every] });
    expect(replaceAt({ some: 'upstream', test: member }, ['where'], member)).toEqual({
      some: 'upstream',
      where: member,
      test: member,
    });
    expect(() => replaceAt(test, ['all', 9], b)).toThrow('/all/9');
    expect(() => replaceAt(a, ['where'], b)).toThrow('/where');
  });

  it('inserts and moves', () => {
    expect(insertAt(test, ['all', 1], b)).toEqual({ all: [a, b, { not: b }, every] });
    expect(insertAt(test, ['all', 2, 'where', 'any', 1], member)).toMatchObject({
      all: [a, { not: b }, { where: { any: [member, member] } }],
    });
    expect(moveAt(test, ['all', 0], 2)).toEqual({ all: [{ not: b }, every, a] });
    expect(() => insertAt(test, ['any', 0], a)).not.toThrow();
  });

  it('removes what can be missing', () => {
    expect(removeAt(test, ['all', 0])).toEqual({ all: [{ not: b }, every] });
    expect(removeAt(test, ['all', 2, 'where'])).toEqual({
      all: [a, { not: b }, { every: '15.1.3/subprocessors', test: member }],
    });
    expect(removeAt(test, ['all', 1, 'not'])).toBeUndefined();
    expect(removeAt(test, [])).toBeUndefined();
  });

  it('nests and un-nests', () => {
    expect(wrapAt(test, ['all', 0], 'any')).toEqual({ all: [{ any: [a] }, { not: b }, every] });
    expect(unwrapAt(wrapAt(test, ['all', 0], 'not'), ['all', 0])).toEqual(test);
    expect(unwrapAt(test, [])).toBe(test);
    expect(switchForm(test, [])).toEqual({ any: [a, { not: b }, every] });
    expect(testAt(switchForm(test, ['all', 2]), ['all', 2])).toEqual({
      some: '15.1.3/subprocessors',
      where: { any: [member] },
      test: member,
    });
  });

  it('leaves the test that was given as it was', () => {
    fc.assert(
      fc.property(tests(sampleControls), (given) => {
        const before = JSON.stringify(given);
        expect(unwrapAt(wrapAt(given, [], 'all'), [])).toEqual(given);
        expect(switchForm(switchForm(given, []), [])).toEqual(given);
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });
});
