import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from './json-value.js';
import { mergePatch } from './merge-patch.js';

describe('a merge patch', () => {
  // The cases of RFC 7386, appendix A, whose patch is an object.
  it.each<[JsonValue | undefined, JsonObject, JsonValue]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    [undefined, { a: 1 }, { a: 1 }],
  ])('of %j by %j gives %j', (target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });

  it('keeps null in lists, which it does not look into', () => {
    expect(mergePatch({}, { a: [{ b: null }, null] })).toEqual({ a: [{ b: null }, null] });
  });

  it('leaves what it merges as it was', () => {
    const target = { a: { b: 1 } };
    const patch = { a: { c: 2 } };
    mergePatch(target, patch);
    expect([target, patch]).toEqual([{ a: { b: 1 } }, { a: { c: 2 } }]);
  });

  it('takes the names of prototypes for names', () => {
    const patch = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as JsonObject;
    const merged = mergePatch({}, patch);
    expect(Object.keys(merged)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.entries(mergePatch({}, { toString: { a: 1 } }))).toEqual([['toString', { a: 1 }]]);
  });

  it('goes deeper than the call stack', () => {
    let patch: JsonObject = { end: true };
    for (let depth = 0; depth < 100_000; depth++) patch = { in: patch };
    let merged: JsonValue = mergePatch({}, patch);
    for (let depth = 0; depth < 100_000; depth++) merged = (merged as JsonObject)['in']!;
    expect(merged).toEqual({ end: true });
  });
});
