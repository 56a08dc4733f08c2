import { describe, expect, it } from 'vitest';
import { askedPair, likelyPair, releaseBefore, releaseNumber } from './comparable.js';

const listed = [5, 4, 3, 2, 1].map((number) => ({
  number,
  kind: number === 4 ? 'withdrawal' : 'disclosure',
}));

describe('which releases are compared', () => {
  it('is with the disclosure before, over withdrawals', () => {
    expect([5, 3, 1].map((number) => releaseBefore(listed, number)?.number)).toEqual([3, 2, undefined]);
  });

  it('is the one in force with the one before, else the newest', () => {
    expect(likelyPair(listed, 2)).toEqual({ before: 1, after: 2 });
    expect(likelyPair(listed, undefined)).toEqual({ before: 3, after: 5 });
    expect(likelyPair(listed.slice(4), 1)).toEqual({ before: 1, after: 1 });
    expect(likelyPair([], undefined)).toBeUndefined();
  });

  it('is what the address asks for', () => {
    expect(askedPair(new URLSearchParams('before=3&after=1'))).toEqual({ before: 3, after: 1 });
    expect(askedPair(new URLSearchParams('before=3'))).toBeUndefined();
    expect(['0', '-1', '1.5', '1e3', '99999999999', '3000000000', null, 'x'].map(releaseNumber)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });
});
