import { describe, expect, it } from 'vitest';
import { localized, plain } from './plain.js';

describe('plain', () => {
  it.each([
    ['two\r\nlines\u2028and\ttabs', 'two lines and tabs'],
    ['a\u0000b\u001b[31mc\u007fd\u0085e', 'a b [31mc d e'],
    ['safe\u202egnp.exe\u202c', 'safegnp.exe'],
    ['\u2067a\u2069\u200eb\u200fc\u061cd', 'abcd'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['  名前　です  ', '名前 です'],
    ['', ''],
  ])('makes %j harmless', (given, expected) => expect(plain(given)).toBe(expected));

  it('cuts by characters, never through one', () => {
    expect(plain('😀'.repeat(300), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(plain('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(Array.from(plain('a'.repeat(5_000_000)))).toHaveLength(200);
  });
});

describe('localized', () => {
  it.each([
    [{ en: 'Cloud', ja: 'クラウド' }, 'クラウド'],
    [{ en: 'Cloud' }, 'Cloud'],
    [{ de: 'Wolke' }, 'Wolke'],
    ['Cloud', 'Cloud'],
    [{}, ''],
    [null, ''],
  ])('finds the text of %j for a Japanese reader', (text, expected) =>
    expect(localized(text, 'ja')).toBe(expected),
  );
});
