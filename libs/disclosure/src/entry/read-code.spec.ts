import { countries, iso27017_2015, type ValueType } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { readCode, readCodes } from './read-code.js';
import { readCountry } from './read-country.js';
import { bareVocabulary, type Vocabulary } from './vocabulary.js';

const field = (path: string): ValueType => iso27017_2015.fields.get(path)!;
const channels: ValueType = field('12.1.2/noticeChannels');
const vocabulary: Vocabulary = {
  codeNames: (code) => ({ email: ['E-mail', 'メール'], statusPage: ['ステータスページ'] })[code] ?? [],
  memberNames: () => [],
};

describe('readCountry', () => {
  it('knows every country by its code and both names', () => {
    for (const { code, name } of countries.values()) {
      expect(
        [code, name.en, name.ja, code.toLowerCase(), ` ${name.en.toUpperCase()} `].map(readCountry),
      ).toEqual(Array.from({ length: 5 }, () => code));
    }
  });

  it.each([
    ['米国', 'US'],
    ['ｱﾒﾘｶ', 'US'],
    ['UK', 'GB'],
    ['韓国', 'KR'],
    ['Ｊａｐａｎ', 'JP'],
    ['シンガポール', 'SG'],
  ])('knows %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it.each(['', 'Atlantis', 'constructor', '__proto__', 'J'])('does not guess at %j', (text) => {
    expect(readCountry(text)).toBeUndefined();
  });
});

describe('readCode', () => {
  it.each(['email', 'E-MAIL', 'メール', 'ﾒｰﾙ', ' Email '])('takes %j for email', (text) => {
    expect(readCode(text, channels, vocabulary)).toBe('email');
  });

  it('takes a code as people would space it', () => {
    expect(readCode('status page', channels, bareVocabulary)).toBe('statusPage');
    expect(readCode('Status-Page', channels, bareVocabulary)).toBeUndefined();
  });

  it('does not choose between two codes of one name', () => {
    const same: Vocabulary = { codeNames: () => ['one name'], memberNames: () => [] };
    expect(readCode('one name', channels, same)).toBeUndefined();
  });
});

describe('readCodes', () => {
  it('reads lists with the separators of both languages', () => {
    expect(readCodes('メール、statusPage; API\nemail', channels, vocabulary)).toEqual({
      codes: ['email', 'statusPage', 'api'],
      unknown: [],
    });
    expect(readCodes('日本, Germany｜アメリカ', field('18.1.1/storageCountries'), vocabulary).codes).toEqual([
      'JP',
      'DE',
      'US',
    ]);
  });

  it('tells what is no code', () => {
    expect(readCodes('email, carrier pigeon', channels, vocabulary)).toEqual({
      codes: ['email'],
      unknown: ['carrier pigeon'],
    });
  });
});
