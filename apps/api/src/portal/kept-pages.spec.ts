import { expect, it } from 'vitest';
import { KeptPages } from './kept-pages.js';

/** The keys whose page had to be written, in this order of asking. */
function written(kept: KeptPages, asked: readonly (readonly [key: string, page: string])[]): string[] {
  const keys: string[] = [];
  for (const [key, page] of asked) {
    const given = kept.get(key, () => {
      keys.push(key);
      return page;
    });
    expect(given).toBe(page);
  }
  return keys;
}

it('writes a page once while there is room', () => {
  const asked = [
    ['a', '1234'],
    ['b', '5678'],
    ['a', '1234'],
    ['b', '5678'],
  ] as const;
  expect(written(new KeptPages(8), asked)).toEqual(['a', 'b']);
});

it('lets go of what was asked for longest ago', () => {
  const asked = [
    ['a', '1234'],
    ['b', '5678'],
    ['a', '1234'],
    ['c', '90'],
    ['a', '1234'],
    ['b', '5678'],
  ] as const;
  expect(written(new KeptPages(8), asked)).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps nothing that is larger than all its room', () => {
  const asked = [
    ['a', '1234'],
    ['b', '123456789'],
    ['b', '123456789'],
    ['a', '1234'],
  ] as const;
  expect(written(new KeptPages(8), asked)).toEqual(['a', 'b', 'b']);
});
