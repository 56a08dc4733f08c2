import { countries, iso27017_2015, type ValueType } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { readCode, readCodes } from './read-code.js';
import { readCountry } from './read-country.js';

const field = (path: string): ValueType => iso27017_2015.fields.get(path)!;
const channels: ValueType = field('12.1.2/noticeChannels');

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
  it.each(['email', 'E-MAIL', '電子メール', '電子ﾒｰﾙ', ' Email '])('takes %j for email', (text) => {
    expect(readCode(text, channels)).toBe('email');
  });

  it('takes a code as people would space it', () => {
    expect(readCode('status page', channels)).toBe('statusPage');
    expect(readCode('Status-Page', channels)).toBeUndefined();
  });

  it('does not choose between two codes of one name', () => {
    const title = { en: 'one name', ja: '同じ名前' };
    const same = { ...channels, codeTitles: new Map(channels.values!.map((code) => [code, title])) };
    expect(readCode('one name', same)).toBeUndefined();
  });
});

describe('readCodes', () => {
  it('reads lists with the separators of both languages', () => {
    expect(readCodes('電子メール、statusPage; API\nemail', channels)).toEqual({
      codes: ['email', 'statusPage', 'api'],
      unknown: [],
    });
    expect(readCodes('日本, Germany｜アメリカ', field('18.1.1/storageCountries')).codes).toEqual([
      'JP',
      'DE',
      'US',
    ]);
  });

  it('tells what is no code', () => {
    expect(readCodes('email, carrier pigeon', channels)).toEqual({
      codes: ['email'],
      unknown: ['carrier pigeon'],
    });
  });
});
