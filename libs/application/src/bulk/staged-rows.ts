// Reads the rows of an uploaded file, each with its line; what is wrong with one is told of it and stops none of the others.
import { type Fault, type JsonValue, isJsonObject, parseJson } from '@bunkai/disclosure';
import { MAX_DOCUMENT_BYTES, storageFaults } from '../draft/storable-document.js';
import type { ImportKind, StagedRow } from './bulk-import.js';
import { UnreadableFile, csvRecords } from './csv-records.js';
import { columnsOf, keyOf, unknownMembers } from './import-columns.js';

/** `ndjson`: a JSON document on each line. */
export type ImportFormat = 'csv' | 'ndjson';

/** Most rows of one file. */
export const MAX_ROWS: Readonly<Record<ImportKind, number>> = {
  services: 5_000,
  subscriptions: 100_000,
  customers: 20_000,
};

/** Throws an {@link UnreadableFile} for what no row can be made of, and for too many rows or none. */
export async function* stagedRows(
  kind: ImportKind,
  format: ImportFormat,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<StagedRow> {
  const text = decoded(source);
  let count = 0;
  for await (const row of format === 'csv' ? csvRows(kind, text) : jsonRows(kind, text)) {
    count += 1;
    if (count > MAX_ROWS[kind]) throw unreadable(tooManyRows(MAX_ROWS[kind]));
    yield row;
  }
  if (count === 0) throw unreadable(noRows);
}

async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of source) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? unreadable(notUtf8) : error;
  }
}

async function* jsonRows(kind: ImportKind, text: AsyncIterable<string>): AsyncGenerator<StagedRow> {
  let line = 0;
  for await (const content of lines(text)) {
    line += 1;
    if (content.trim() === '') continue;
    const parsed = parseJson(content, { maxBytes: MAX_DOCUMENT_BYTES });
    yield parsed.ok
      ? staged(kind, line, parsed.value)
      : { line, key: '', content: null, faults: parsed.refusal };
  }
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  for await (const piece of text) {
    const parts = piece.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield rest.join('') + part;
      rest = [];
      length = 0;
    }
    rest.push(last);
    length += last.length;
    if (length > 2 * MAX_DOCUMENT_BYTES) throw unreadable(lineTooLong);
  }
  yield rest.join('');
}

async function* csvRows(kind: ImportKind, text: AsyncIterable<string>): AsyncGenerator<StagedRow> {
  const columns = columnsOf(kind);
  if (columns === null) throw unreadable(notAsCsv);
  let header: readonly string[] | null = null;
  for await (const { line, cells } of csvRecords(text)) {
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      const unknown = header.find((name) => !columns.includes(name));
      if (unknown !== undefined) throw unreadable(unknownColumn(unknown, columns));
    } else if (cells.length > header.length) {
      yield { line, key: '', content: null, faults: [tooManyCells(header.length)] };
    } else yield staged(kind, line, objectOf(header, cells));
  }
}

/** Column `a.b` is member b of member a; an empty cell is none. */
function objectOf(header: readonly string[], cells: readonly string[]): JsonValue {
  const object: Record<string, JsonValue> = {};
  for (const [index, name] of header.entries()) {
    const value = cells[index]?.trim() ?? '';
    const [outer = '', inner] = name.split('.');
    if (value === '') continue;
    if (inner === undefined) object[outer] = value;
    else object[outer] = { ...(object[outer] as Record<string, JsonValue> | undefined), [inner]: value };
  }
  return object;
}

function staged(kind: ImportKind, line: number, content: JsonValue): StagedRow {
  const unstorable = isJsonObject(content) ? storageFaults(content, '') : [notAnObject];
  if (unstorable.length > 0) return { line, key: '', content: null, faults: unstorable };
  const faults = unknownMembers(kind, content);
  return { line, key: keyOf(kind, content), content: faults.length > 0 ? null : content, faults };
}

const unreadable = (fault: Fault) => new UnreadableFile(fault);
const faultOf = (code: string, en: string, ja: string): Fault => ({ pointer: '', code, message: { en, ja } });

const noRows = faultOf('no-rows', 'The file has no rows.', 'ファイルに行がありません。');
const notUtf8 = faultOf(
  'broken-utf8',
  'The file is not UTF-8 text.',
  'ファイルがUTF-8のテキストではありません。',
);
const notAnObject = faultOf(
  'not-an-object',
  'The row is not a JSON object.',
  '行がJSONオブジェクトではありません。',
);
const lineTooLong = faultOf('too-large', 'A line is too long.', '行が長すぎます。');
const notAsCsv = faultOf(
  'not-as-csv',
  'Disclosures are imported as NDJSON: one JSON document on each line.',
  '開示はNDJSON(1行に1つのJSON文書)で取り込みます。',
);
const tooManyRows = (most: number) =>
  faultOf('too-many-rows', `A file has at most ${most} rows.`, `1つのファイルは${most}行までです。`);
const tooManyCells = (most: number) =>
  faultOf('too-many-cells', `The row has more than ${most} cells.`, `行のセルが${most}個を超えています。`);
const unknownColumn = (name: string, columns: readonly string[]) =>
  faultOf(
    'unknown-column',
    `There is no column "${name.slice(0, 50)}"; there are ${columns.join(', ')}.`,
    `列「${name.slice(0, 50)}」はありません。使える列: ${columns.join(', ')}`,
  );
