// What codes, groups and lists are called in both languages.
import {
  type Title,
  type ValueType,
  attestationList,
  countries,
  levelTitle,
  schemes,
  upstreamList,
} from '@bunkai/catalogue';

/** The groups of countries, worded so that they can stand in a list of countries. */
export const groupNames: ReadonlyMap<string, Title> = new Map([
  ['EU', { en: 'the EU countries', ja: 'EU加盟国' }],
  ['EEA', { en: 'the EEA countries', ja: 'EEA加盟国' }],
  ['G7', { en: 'the G7 countries', ja: 'G7各国' }],
  ['FIVE-EYES', { en: 'the Five Eyes countries', ja: 'ファイブ・アイズ各国' }],
  ['ASEAN', { en: 'the ASEAN countries', ja: 'ASEAN加盟国' }],
  [
    'JP-APPI-EQUIVALENT',
    {
      en: 'the countries that Japan’s privacy law treats as equivalent',
      ja: '個人情報保護法上の同等水準国',
    },
  ],
]);

/** One entry of a list that is no field of a control. */
export const entryNames: ReadonlyMap<string, Title> = new Map([
  [attestationList.path, { en: 'certificate or listing', ja: '認証・登録' }],
  [upstreamList.path, { en: 'upstream service', ja: '上流サービス' }],
]);

/** Whether the names of the type's codes stand in a sentence by themselves, as names of countries do. */
export function namesItself({ codes, valuesBy }: ValueType): boolean {
  return codes !== undefined || valuesBy !== undefined;
}

/** What a code of `type` is called, or undefined if it has no name. */
export function codeName(code: string, type: ValueType): Title | undefined {
  if (type.codes === 'iso3166-1-alpha2') return countries.get(code)?.name;
  if (type.codes === 'schemes') return schemes.get(code)?.name;
  if (type.valuesBy) return levelName(code);
  return type.codeTitles?.get(code);
}

function levelName(level: string): Title | undefined {
  const colon = level.indexOf(':');
  const scheme = schemes.get(level.slice(0, colon));
  if (!scheme || colon < 0) return undefined;
  const title = levelTitle(scheme.id, level.slice(colon + 1));
  return title && { en: `${scheme.name.en} ${title.en}`, ja: `${scheme.name.ja} ${title.ja}` };
}
