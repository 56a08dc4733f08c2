// Countries by what people call them, in English and Japanese.
import { countries } from '@bunkai/catalogue';
import { folded } from './folded.js';

// What the list's own names do not have and people write all the same.
const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  america: 'US',
  米国: 'US',
  アメリカ: 'US',
  アメリカ合衆国: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  英国: 'GB',
  イギリス: 'GB',
  korea: 'KR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  韓国: 'KR',
  大韓民国: 'KR',
  'north korea': 'KP',
  北朝鮮: 'KP',
  中国: 'CN',
  中華人民共和国: 'CN',
  prc: 'CN',
  台湾: 'TW',
  taiwan: 'TW',
  香港: 'HK',
  'hong kong': 'HK',
  独: 'DE',
  独逸: 'DE',
  仏: 'FR',
  豪州: 'AU',
  印度: 'IN',
  日本国: 'JP',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  russia: 'RU',
  turkey: 'TR',
  türkiye: 'TR',
  uae: 'AE',
  vietnam: 'VN',
  ベトナム: 'VN',
};

const codesByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(otherNames).map(([name, code]) => [folded(name), code] as const),
  ...[...countries.values()].flatMap(({ code, name }) =>
    [code, name.en, name.ja, name.en.replace('&', 'and')].map((text) => [folded(text), code] as const),
  ),
]);

/** The ISO 3166-1 alpha-2 code of a country by its code or a name; undefined if it is none that is known. */
export function readCountry(text: string): string | undefined {
  return codesByName.get(folded(text));
}
