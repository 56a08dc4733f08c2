import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextPart, diffWords } from './word-diff.js';

const read = (parts: readonly TextPart[] | undefined) =>
  parts
    ?.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join('');

describe('diffWords', () => {
  it.each([
    [
      'Logs are kept for one year.',
      'Logs are kept for two years.',
      'Logs are kept for [-one-][+two+] [-year-][+years+].',
    ],
    ['a b c', 'a b c', 'a b c'],
    ['', '', ''],
    ['ログは1年間保管します。', 'ログは2年間保管します。', 'ログは[-1-][+2+]年間保管します。'],
    [
      'データを日本国内に保管します。',
      'データを日本国内または欧州に保管します。',
      'データを日本国内[+または欧州+]に保管します。',
    ],
  ])('%s → %s', (before, after, expected) => {
    expect(read(diffWords(before, after))).toBe(expected);
  });

  it('gives up on what has little in common, and on what is too long', () => {
    expect(diffWords('Kept for one year', '削除します')).toBeUndefined();
    const long = 'word '.repeat(5_000);
    expect(diffWords(long, `${long}more`)).toBeUndefined();
  });

  it('tells both texts in full', () => {
    const text = fc.array(fc.constantFrom('log', ' ', 'ログ', 'を', '保管', '\n', '…', '👩‍💻'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const parts = diffWords(before, after);
        if (!parts) return;
        const told = (left: TextPart['kind']) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.text)
            .join('');
        expect([told('added'), told('removed')]).toEqual([before, after]);
      }),
    );
  });
});
