import { expect, it } from 'vitest';
import { languageOf, localized } from './language.js';

it.each([
  [{}, 'en'],
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja' }, 'ja'],
  [{ LANG: 'jam_JM' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'ja_JP', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_GB', LC_MESSAGES: 'ja_JP' }, 'ja'],
  [{ LANG: 'ja_JP', LC_ALL: '' }, 'ja'],
])('takes the language from %j', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

it.each([
  ['plain', 'ja', 'plain'],
  [{ en: 'a', ja: 'b' }, 'ja', 'b'],
  [{ en: 'a', 'ja-JP': 'b' }, 'ja', 'b'],
  [{ fr: 'c', 'en-GB': 'a' }, 'ja', 'a'],
  [{ fr: 'c' }, 'ja', 'c'],
  [{}, 'en', ''],
  [undefined, 'en', ''],
] as const)('reads %j in %s as %j', (text, language, expected) => {
  expect(localized(text, language)).toBe(expected);
});
