import { themes } from '@bunkai/catalogue';
import { expect, it } from 'vitest';
import { themeWords } from './theme.words.js';

it('says what the catalogue says', () => {
  const titles = (language: 'en' | 'ja') =>
    Object.fromEntries([...themes.values()].map(({ id, title }) => [`theme-${id}`, title[language]]));
  expect(themeWords.texts.en).toEqual(titles('en'));
  expect(themeWords.texts.ja).toEqual(titles('ja'));
});
