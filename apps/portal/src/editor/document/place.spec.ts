import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { listAt, objectAt, valueAt, withoutEmpty, withValue } from './place.js';

const document: JsonValue = { a: { b: [{ c: 1 }, { c: 2 }] }, z: { y: 1 } };

describe('valueAt', () => {
  it('finds what is there and nothing that is not', () => {
    expect(valueAt(document, ['a', 'b', 1, 'c'])).toBe(2);
    expect(valueAt(document, [])).toBe(document);
    expect(valueAt(document, ['constructor', 'name'])).toBeUndefined();
    expect(valueAt(document, ['a', 0])).toBeUndefined();
    expect([objectAt(5, ['a']), listAt(document, ['a'])]).toEqual([{}, []]);
  });
});

describe('withValue', () => {
  it('changes one place, in the order that was, and keeps the rest as the same objects', () => {
    const changed = withValue(document, ['a', 'b', 0, 'c'], 3) as typeof document;
    expect(JSON.stringify(changed)).toBe('{"a":{"b":[{"c":3},{"c":2}]},"z":{"y":1}}');
    expect(valueAt(changed, ['z'])).toBe(valueAt(document, ['z']));
    expect(valueAt(changed, ['a', 'b', 1])).toBe(valueAt(document, ['a', 'b', 1]));
  });

  it('makes what is missing and removes what is to go', () => {
    expect(withValue(null, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
    expect(withValue(document, ['z', 'y'], undefined)).toEqual({ a: { b: [{ c: 1 }, { c: 2 }] }, z: {} });
    expect(withValue(document, ['a', 'b', 0], undefined)).toEqual({ a: { b: [{ c: 2 }] }, z: { y: 1 } });
    expect(withValue({ b: [] }, ['b', 0], 'x')).toEqual({ b: ['x'] });
  });

  it('is the same document where nothing changes', () => {
    expect(withValue(document, ['z', 'y'], 1)).toBe(document);
    expect(withValue(document, ['q', 'r'], undefined)).toBe(document);
  });

  it('takes any name for a name', () => {
    const changed = withValue({}, ['__proto__', 'a'], 1);
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"a":1}}');
  });
});

it('withoutEmpty takes emptied objects away, but none that must stay', () => {
  expect(withoutEmpty({ s: { c: { f: { x: 1 } } } }, ['s', 'c', 'f', 'x'], undefined, 2)).toEqual({
    s: { c: {} },
  });
  expect(withoutEmpty({ s: { c: { f: { x: 1 } } } }, ['s', 'c', 'f', 'x'], undefined, 0)).toEqual({});
  expect(withoutEmpty({ f: { x: 1, y: 2 } }, ['f', 'x'], undefined, 0)).toEqual({ f: { y: 2 } });
});
