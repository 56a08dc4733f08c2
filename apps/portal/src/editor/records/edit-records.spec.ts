import { describe, expect, it } from 'vitest';
import { duplicated, moved, taken } from './edit-records.js';

const [a, b, c] = [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'c' }];

it('duplicates and moves rows, and nothing beyond the ends', () => {
  expect(duplicated([a, b], 0)).toEqual([a, a, b]);
  expect(moved([a, b, c], 1, 1)).toEqual([a, c, b]);
  expect(moved([a, b, c], 1, -1)).toEqual([b, a, c]);
  expect([moved([a, b], 0, -1), moved([a, b], 1, 1), duplicated([a], 5)]).toEqual([[a, b], [a, b], [a]]);
});

describe('taken', () => {
  const pasted = [{ k: 'b', w: 9 }, { k: 'd' }];
  it('appends, replaces, or updates the rows of the same key', () => {
    expect(taken([a, b], pasted, 'append', ['k'])).toEqual([a, b, ...pasted]);
    expect(taken([a, b], pasted, 'replace', ['k'])).toEqual(pasted);
    expect(taken([a, b], pasted, 'update', ['k'])).toEqual([a, { k: 'b', v: 2, w: 9 }, { k: 'd' }]);
  });
  it('updates nothing without a key', () => {
    expect(taken([a], [a], 'update')).toEqual([a, a]);
  });
});
