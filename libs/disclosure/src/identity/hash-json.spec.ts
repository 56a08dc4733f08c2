import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../document/json-value.js';
import { canonicalJson } from './canonical-json.js';
import { hashJson } from './hash-json.js';

const reversed = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return (value as JsonValue[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
};

describe('the canonical form', () => {
  it.each<[JsonValue, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [1e21, '1e+21'],
    [-0, '0'],
    [JSON.parse('333333333.33333329') as JsonValue, '333333333.3333333'],
    [
      JSON.parse('{"\\u20ac":1,"\\r":2,"1":3,"\\ud83d\\ude00":4}') as JsonValue,
      '{"\\r":2,"1":3,"€":1,"😀":4}',
    ],
    [
      JSON.parse('{"__proto__":{"x":1},"constructor":2}') as JsonValue,
      '{"__proto__":{"x":1},"constructor":2}',
    ],
    [{}, '{}'],
    ['\u001f"\\/', '"\\u001f\\"\\\\/"'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('does not exist for a number that JSON cannot hold', () => {
    expect(() => canonicalJson(NaN)).toThrow();
    expect(() => canonicalJson(Infinity)).toThrow();
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value as JsonValue)) as JsonValue)).toBe(
          canonicalJson(value as JsonValue),
        );
      }),
    );
  });
});

describe('the hash', () => {
  it('is the SHA-256 of the canonical form', () => {
    expect(hashJson({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(hashJson({ 名: '😀' })).toBe(hashJson(JSON.parse('{ "\\u540d": "\\ud83d\\ude00" }') as JsonValue));
  });

  it('does not see the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashJson(reversed(value as JsonValue))).toBe(hashJson(value as JsonValue));
      }),
    );
  });

  it('sees the order of elements, and every difference of value', () => {
    expect(hashJson([1, 2])).not.toBe(hashJson([2, 1]));
    expect(hashJson({ a: null })).not.toBe(hashJson({}));
    expect(hashJson('1')).not.toBe(hashJson(1));
  });
});
