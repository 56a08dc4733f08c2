import { describe, expect, it } from 'vitest';
import { isLanguageTag } from './language-tag.js';

describe('a language tag', () => {
  it.each([
    'en',
    'ja',
    'JA',
    'en-US',
    'zh-Hant-TW',
    'sr-Latn-RS',
    'zh-cmn-Hans-CN',
    'de-CH-1901',
    'sl-rozaj-biske',
    'es-419',
    'en-u-hc-h12',
    'de-a-foo-x-bar',
    'x-house',
    'i-klingon',
    'en-GB-oed',
    'art-lojban',
    'haw',
  ])('%s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each([
    '',
    'e',
    'en_US',
    'en-',
    '-en',
    'en--US',
    'en-U',
    'en-x',
    'x',
    'a-DE',
    'english1',
    'languages',
    'en-US-US-1',
    'en\n',
    'ｅｎ',
    `x${'-abcdefgh'.repeat(100_000)}`,
  ])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});
