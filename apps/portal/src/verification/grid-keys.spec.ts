import { expect, it } from 'vitest';
import { placeAfter } from './grid-keys.js';

const size = { rows: 30, columns: 5 };
const from = { row: 12, column: 2 };
const after = (key: string, isControl = false, place = from) => {
  const next = placeAfter(key, isControl, place, size);
  return next && [next.row, next.column];
};

it('leads by arrows, ends and pages, and never out of the grid', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => after(key))).toEqual([
    [11, 2],
    [13, 2],
    [12, 1],
    [12, 3],
  ]);
  expect([after('Home'), after('End'), after('Home', true), after('End', true)]).toEqual([
    [12, 0],
    [12, 4],
    [0, 0],
    [29, 4],
  ]);
  expect([after('PageUp'), after('PageDown')]).toEqual([
    [2, 2],
    [22, 2],
  ]);
  const corner = { row: 29, column: 4 };
  expect(['ArrowDown', 'ArrowRight', 'PageDown'].map((key) => after(key, false, corner))).toEqual([
    [29, 4],
    [29, 4],
    [29, 4],
  ]);
  expect([after('a'), after('Tab'), after('Enter')]).toEqual([null, null, null]);
});
