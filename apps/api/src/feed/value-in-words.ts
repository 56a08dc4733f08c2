// A value of a disclosure in a few words of plain text; what reads badly in a line is named by its size alone.
import { type ValueType } from '@bunkai/catalogue';
import {
  type JsonObject,
  type JsonValue,
  type LocalizedText,
  isJsonList,
  isJsonObject,
} from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import { cleanLine, shortened, textIn } from './clean-text.js';
import { durationInWords } from './duration-in-words.js';

const LONGEST = 160;
/** Codes of a set that are named; more are counted. */
const MOST_CODES = 12;

const words = {
  en: {
    yes: 'yes',
    no: 'no',
    none: 'none',
    records: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  },
  ja: { yes: 'はい', no: 'いいえ', none: 'なし', records: (count: number) => `${count}行` },
};

/** `record` is the one in which the value stands, if it does. */
export function valueInWords(
  type: ValueType,
  value: JsonValue,
  language: Locale,
  record?: JsonObject,
): string {
  const say = words[language];
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return [value, type.unit ?? []].flat().join(' ');
  if (typeof value === 'string') return line(codeOrText(type, value, language, record));
  if (isJsonList(value)) return listInWords(type, value, language, record);
  if (!isJsonObject(value)) return say.none;
  if (type.type === 'text') return line(textIn(value as LocalizedText, language));
  const title = value['title'] ?? value['url'] ?? value['email'] ?? value['every'] ?? value['rrule'] ?? '';
  return isTextual(title) ? line(textIn(title, language)) : '';
}

function codeOrText(type: ValueType, text: string, language: Locale, record?: JsonObject): string {
  if (type.type === 'duration') return durationInWords(text, language);
  if (type.valuesBy) {
    const other = record?.[type.valuesBy.member];
    const titles = typeof other === 'string' ? type.valuesBy.titles?.get(other) : undefined;
    return titles?.get(text)?.[language] ?? text;
  }
  return type.codeTitles?.get(text)?.[language] ?? text;
}

function listInWords(
  type: ValueType,
  list: readonly JsonValue[],
  language: Locale,
  record?: JsonObject,
): string {
  const say = words[language];
  if (list.length === 0) return say.none;
  const codes = list.filter((code) => typeof code === 'string');
  if (codes.length < list.length || codes.length > MOST_CODES) return say.records(list.length);
  const named = codes.map((code) => codeOrText(type, code, language, record));
  return line(named.join(language === 'ja' ? '、' : ', '));
}

function isTextual(value: JsonValue): value is string | Readonly<Record<string, string>> {
  return (
    typeof value === 'string' ||
    (isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string'))
  );
}

function line(text: string): string {
  return shortened(cleanLine(text), LONGEST);
}
