// Fills a table by COPY.
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { copyInto } from '@bunkai/persistence/testing';
import type pg from 'pg';

const CHUNK = 1 << 17;

/** `table` with its columns in brackets; one list of values per row, null for NULL. `frozen`: as {@link copyInto} has it. */
export async function copyRows(
  client: pg.Client,
  table: string,
  rows: Iterable<readonly (string | number | boolean | null)[]>,
  frozen = false,
): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), copyInto(client, table, frozen));
}

function* chunks(rows: Iterable<readonly (string | number | boolean | null)[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    let separator = '';
    for (const value of row) {
      chunk += separator + (value === null ? '\\N' : escaped(value));
      separator = '\t';
    }
    chunk += '\n';
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function escaped(value: string | number | boolean): string {
  if (typeof value !== 'string' || !/[\\\t\n\r]/.test(value)) return String(value);
  return value.replace(/[\\\t\n\r]/g, (character) => SPELLED[character] ?? character);
}

const SPELLED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
