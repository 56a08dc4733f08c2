// A value in one line of plain text, as its type reads best.
import type { Field, ValueType } from '@bunkai/catalogue';
import {
  type JsonObject,
  type JsonValue,
  type LocalizedText,
  isJsonList,
  isJsonObject,
} from '@bunkai/disclosure';
import { formatFor } from '../format/format.js';
import { localized, plain } from '../format/text.js';
import type { Reader } from '../words/reader-context.js';
import { speakerOf } from '../words/speak.js';
import { codeText, memberText } from './code-text.js';
import { disclosureWords } from './disclosure.words.js';
import { scheduleInWords } from './schedule-in-words.js';

/** The type of a field or of a member of records. */
export type DescribedType = ValueType & Pick<Partial<Field>, 'members'>;

const MOST_RECORDS = 3;
const LONGEST = 300;

/**
 * Never empty but for an empty text; a value that its type would refuse is shown as JSON, cut where it is too long to read.
 * `record` is the record in which the value stands, if it does.
 */
export function valueInWords(
  type: DescribedType,
  value: JsonValue,
  reader: Reader,
  record?: JsonObject,
): string {
  const { language } = reader;
  const say = speakerOf(disclosureWords, language);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return numberInWords(type, value, reader);
  if (typeof value === 'string') return textInWords(type, value, reader, record);
  if (isJsonList(value)) return listInWords(type, value, reader, record);
  if (!isJsonObject(value)) return say('none');
  if (type.type === 'text') return localized(value as LocalizedText, language);
  if (type.type === 'schedule') return scheduleInWords(value, reader);
  if (type.type === 'document') return documentInWords(value, reader);
  if (type.type === 'contact') {
    return formatFor(reader).list(
      Object.values(value).map((part) => localized(part as LocalizedText, language)),
    );
  }
  return jsonText(value);
}

/** JSON of any value, plain, at most 300 characters. */
export function jsonText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

function numberInWords(type: ValueType, value: number, { language }: Reader): string {
  const say = speakerOf(disclosureWords, language);
  // Every digit that was stated: 99.9995 must not become 100.
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
  if (type.unit === undefined) return number;
  if (type.unit === 'generations') return say('generations', { count: value, number });
  if (type.unit === '% per month') return say('percentPerMonth', { number });
  return say('withUnit', { number, unit: type.unit });
}

function textInWords(type: ValueType, text: string, reader: Reader, record?: JsonObject): string {
  const format = formatFor(reader);
  if (type.type === 'duration') return format.duration(text);
  if (type.type === 'date') return text.includes('T') ? format.instant(text) : format.date(text);
  if (type.type === 'enum' || type.type === 'code-set') return codeText(type, text, reader.language, record);
  return plain(text);
}

function listInWords(
  type: DescribedType,
  list: readonly JsonValue[],
  reader: Reader,
  record?: JsonObject,
): string {
  const say = speakerOf(disclosureWords, reader.language);
  if (list.length === 0) return say('none');
  if (list.every((code) => typeof code === 'string')) {
    return formatFor(reader).list(list.map((code) => codeText(type, code, reader.language, record)));
  }
  if (!type.members || !list.every(isJsonObject)) return jsonText(list);
  if (list.length > MOST_RECORDS) return say('records', { count: list.length });
  return list.map((each) => recordInWords(type, each, reader)).join('; ');
}

function recordInWords({ members }: DescribedType, record: JsonObject, reader: Reader): string {
  const say = speakerOf(disclosureWords, reader.language);
  const parts = [...(members?.values() ?? [])].flatMap((member) => {
    const value = record[member.name] ?? null;
    if (value === null) return [];
    const name = memberText(member, reader.language);
    return [say('pair', { name, value: valueInWords(member, value, reader, record) })];
  });
  return parts.join(', ');
}

function documentInWords(document: JsonObject, { language }: Reader): string {
  const { title, url } = document;
  const text = localized(title as LocalizedText | undefined, language);
  if (text !== '') return text;
  return typeof url === 'string' ? plain(url) : speakerOf(disclosureWords, language)('untitled');
}
