// How values and names of changes are put into words for the reader of the page.
import type { RecordMember, Title } from '@bunkai/catalogue';
import { type JsonObject, type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import { useMemo } from 'react';
import { codeText, memberText } from '../disclosure/code-text.js';
import { type DescribedType, valueInWords } from '../disclosure/value-in-words.js';
import { plain } from '../format/text.js';
import { type Reader, useReader } from '../words/reader-context.js';
import { speakerOf } from '../words/speak.js';
import { changesWords } from './changes.words.js';
import type { Described } from './described-lists.js';

export interface Teller {
  /** A value in one line; that nothing is disclosed, where there is none. */
  readonly value: (type: DescribedType | undefined, value: unknown, record?: unknown) => string;
  readonly code: (type: DescribedType, code: string) => string;
  readonly title: (title: Title) => string;
  readonly member: (member: RecordMember) => string;
  /** What a record is called: the values of its key, in words. `key` is its name in the path of a change. */
  readonly record: (list: Described | undefined, key: string, record?: unknown) => string;
}

export function tellerFor(reader: Reader): Teller {
  const { language } = reader;
  const say = speakerOf(changesWords, language);
  const value: Teller['value'] = (type, given, record) => {
    const json = (given ?? null) as JsonValue;
    if (json === null) return say('nothing');
    const shown = type ?? { type: 'text' };
    const list = isJsonList(json) && shown.type === 'document' ? json : [json];
    if (list.length === 0) return say('emptyList');
    return list.map((each) => valueInWords(shown, each, reader, asRecord(record))).join(' · ');
  };
  return {
    value,
    code: (type, code) => codeText(type, code, language),
    title: (title) => title[language],
    member: (member) => memberText(member, language),
    record: (list, key, record) => {
      const parts = keyParts(list, key, asRecord(record));
      const words = parts.map(([member, part]) => value(member, part)).filter((text) => text !== '');
      return words.length === 0 ? say('unnamedRow') : words.join(' · ');
    },
  };
}

export function useTeller(): Teller {
  const reader = useReader();
  return useMemo(() => tellerFor(reader), [reader]);
}

function asRecord(record: unknown): JsonObject | undefined {
  const json = (record ?? null) as JsonValue;
  return isJsonObject(json) ? json : undefined;
}

/** The members of the key with their values: from the record itself, else read back from its name in the path. */
function keyParts(
  list: Described | undefined,
  key: string,
  record: JsonObject | undefined,
): readonly (readonly [RecordMember | undefined, unknown])[] {
  const names = list?.key ?? [];
  if (record && names.length > 0) {
    return names
      .filter((name) => (record[name] ?? null) !== null)
      .map((name) => [list?.members?.get(name), record[name]] as const);
  }
  // A name may hold commas itself: those beyond the key's own belong to its last member.
  const texts = key.split(',');
  const parts = names.slice(0, -1).map((name, index) => [name, texts[index] ?? ''] as const);
  const rest = texts.slice(Math.max(0, names.length - 1)).join(',');
  return [...parts, [names.at(-1) ?? '', rest] as const]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [list?.members?.get(name), valueOf(text)] as const);
}

/** A localized text stands in a name as its JSON. */
function valueOf(text: string): unknown {
  if (!text.startsWith('{')) return plain(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return plain(text);
  }
}
