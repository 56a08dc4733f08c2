// What the rows of each kind of import hold, and by what a row is called.
import { type Fault, type JsonValue, isJsonObject, jsonPointer } from '@bunkai/disclosure';
import type { ImportKind } from './bulk-import.js';
import { textIn } from './text-in.js';

const columns: Readonly<Record<ImportKind, readonly string[] | null>> = {
  services: null,
  subscriptions: ['service', 'variant', 'profile', 'requestedClass'],
  customers: ['slug', 'name.en', 'name.ja', 'owner', 'profile', 'service', 'variant'],
};

/** The columns that a CSV file may have; null where a row is a document, which has no columns. */
export function columnsOf(kind: ImportKind): readonly string[] | null {
  return columns[kind];
}

const LONGEST_KEY = 300;

/** By what people know the row again; empty where it does not say. */
export function keyOf(kind: ImportKind, content: JsonValue): string {
  const words = wordsOf(kind, content).filter((word) => word !== '');
  // By characters: half of one could not be stored.
  return [...words.join(' ')].slice(0, LONGEST_KEY).join('');
}

/** Members that a row of the kind does not have; documents are held against their schema elsewhere. */
export function unknownMembers(kind: ImportKind, content: JsonValue): readonly Fault[] {
  const known = columns[kind]?.map((name) => name.split('.')[0]);
  if (!known || !isJsonObject(content)) return [];
  return Object.keys(content)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      pointer: jsonPointer([name]),
      code: 'unknown-member',
      message: { en: 'There is no such member.', ja: 'このようなメンバーはありません。' },
    }));
}

function wordsOf(kind: ImportKind, content: JsonValue): readonly string[] {
  if (kind === 'services') return [textIn(content, 'service', 'slug')];
  if (kind === 'customers') return [textIn(content, 'slug')];
  return ['service', 'variant', 'profile'].map((name) => textIn(content, name));
}
