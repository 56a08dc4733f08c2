import { describe, expect, it } from 'vitest';
import { printable, quote } from './quote.js';

describe('a quoted value', () => {
  it.each([
    ['text', '"text"', '「text」'],
    [1.5, '1.5', ' 1.5 '],
    [null, 'null', ' null '],
    [[1], 'a list', '配列'],
    [{ a: 1 }, 'an object', 'オブジェクト'],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`, `「${'x'.repeat(60)}…」`],
  ])('%j is short and on one line', (value, en, ja) => {
    expect(quote(value)).toEqual({ en, ja });
  });

  it('steers neither a terminal nor the direction of the text', () => {
    expect(printable('a\n\u001b[2J\u202e\u2028\ud800b')).toBe('a\\u000a\\u001b[2J\\u202e\\u2028\\ud800b');
  });
});
