import { describe, expect, it } from 'vitest';
import { readBoolean, readDate, readNumber } from './read-scalar.js';

describe('readBoolean', () => {
  it.each(['yes', 'YES', 'true', 'はい', 'あり', '○', '◯', '〇', '✓'])('takes %s for yes', (text) => {
    expect(readBoolean(text)).toBe(true);
  });
  it.each(['no', 'False', 'いいえ', 'なし', '×', 'X', '✗'])('takes %s for no', (text) => {
    expect(readBoolean(text)).toBe(false);
  });
  it.each(['', '1', '0', 'maybe', '△'])('does not guess at %j', (text) => {
    expect(readBoolean(text)).toBeUndefined();
  });
});

describe('readNumber', () => {
  it.each([
    ['99.95', 99.95],
    ['99.95%', 99.95],
    ['９９．９５％', 99.95],
    ['1,000', 1000],
    ['-3', -3],
    ['0', 0],
  ])('reads %s', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
  it.each(['', '1,00', '1e9', 'Infinity', '0x10', '1 2', '１年'])('does not guess at %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('readDate', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026/11/22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026.11.22', '2026-11-22'],
    ['2026年11月22日', '2026-11-22'],
    ['２０２６年１月２日', '2026-01-02'],
    ['令和8年11月22日', '2026-11-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.11.22', '2026-11-22'],
    ['平成31年4月30日', '2019-04-30'],
    ['22 Nov 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['1st Sept. 2026', '2026-09-01'],
    ['2026-11-22T09:00:00+09:00', '2026-11-22T09:00:00+09:00'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
  it.each(['', '11/12/2026', '2026/02/30', '2026/13/1', '2026', '22 Foo 2026', '20261122'])(
    'does not guess at %j',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});
