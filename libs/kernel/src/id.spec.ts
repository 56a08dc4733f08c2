import { expect, it } from 'vitest';
import { isId, newId } from './id.js';

it('makes identifiers that sort by the time they were made', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
});

it('tells an identifier from other text', () => {
  expect(isId(newId())).toBe(true);
  expect(isId('42')).toBe(false);
  expect(isId(null)).toBe(false);
});
