// As much of a record as its name in the path of a change tells: the members of its key.
import { type JsonObject, type JsonValue, isJsonObject } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import type { DescribedPart } from './described-parts.js';
import { valueInWords } from './value-in-words.js';

/** A key may hold commas itself: those beyond its members' number belong to the last member. */
export function recordInPath(list: DescribedPart | undefined, name: string): JsonObject {
  const members = list?.key ?? [];
  const texts = name.split(',');
  const last = texts.slice(Math.max(0, members.length - 1)).join(',');
  const values = members.map((member, index) => {
    const text = index === members.length - 1 ? last : (texts[index] ?? '');
    return [member, text === '' ? null : valueOf(text)] as const;
  });
  return Object.fromEntries(values);
}

/** What the record is called; empty where its key tells nothing. */
export function recordInWords(list: DescribedPart | undefined, record: JsonObject, language: Locale): string {
  return Object.entries(record)
    .flatMap(([member, value]) => {
      const type = list?.members?.get(member) ?? { type: 'text' as const };
      return value === null ? [] : [valueInWords(type, value, language, record)];
    })
    .join(language === 'ja' ? '・' : ', ');
}

/** A localized text stands in a name as its JSON. */
function valueOf(text: string): JsonValue {
  if (!text.startsWith('{')) return text;
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : text;
  } catch {
    return text;
  }
}
