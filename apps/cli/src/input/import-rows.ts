// Files and folders to be imported, as the rows of one upload, with the file and line that each row came from.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliIo } from '../shell/cli-io.js';
import { UsageError } from '../shell/usage-error.js';
import { readBounded, readFileBounded } from './read-bounded.js';

/** Largest upload that a server takes. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface ImportRows {
  readonly contentType: 'text/csv' | 'application/x-ndjson';
  readonly bytes: Uint8Array;
  /** `FILE:LINE` of a line of the upload; of a file that is one document, `FILE` alone. */
  readonly placeOf: (line: number) => string;
}

interface Part {
  readonly name: string;
  readonly text: string;
  /** One JSON document, however many lines it has. */
  readonly isDocument: boolean;
}

/**
 * A `.csv` or `.ndjson` file holds rows; any other is one JSON document, and a folder stands for the `.json` files in it. Throws
 * UsageError for what cannot be read, and for CSV beside anything else.
 */
export async function readImportRows(names: readonly string[], io: CliIo): Promise<ImportRows> {
  const files = (await Promise.all(names.map(filesOf))).flat();
  const isCsv = files.some((name) => name.endsWith('.csv'));
  if (isCsv && files.length > 1) throw new UsageError('a CSV file is imported by itself');
  const parts: Part[] = [];
  for (const name of files) parts.push(await readPart(name, io));
  const [first] = parts;
  if (!first) throw new UsageError('there are no .json files in it');
  if (isCsv) return rowsOf('text/csv', first.text, (line) => `${first.name}:${line}`);
  return joined(parts);
}

async function filesOf(name: string): Promise<readonly string[]> {
  if (name === '-' || !(await isFolder(name))) return [name];
  const found = await readdir(name, { recursive: true });
  return found
    .filter((each) => each.endsWith('.json'))
    .toSorted()
    .map((each) => join(name, each));
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false;
  }
}

async function readPart(name: string, io: CliIo): Promise<Part> {
  const limit = MAX_BYTES + 1;
  const bytes = name === '-' ? await readBounded(io.stdin, limit) : await readFileBounded(name, limit);
  const text = new TextDecoder('utf-8').decode(bytes);
  const isDocument = name !== '-' && !/\.(?:csv|ndjson|jsonl)$/.test(name);
  return { name, text, isDocument };
}

/** Line breaks of JSON stand between its tokens only, so that a space says the same. */
function joined(parts: readonly Part[]): ImportRows {
  const lines: string[] = [];
  const places: string[] = [];
  for (const { name, text, isDocument } of parts) {
    const own = isDocument ? [text.replaceAll(/[\r\n]+/g, ' ')] : text.split('\n');
    lines.push(...own);
    places.push(...own.map((_, index) => (isDocument ? name : `${name}:${index + 1}`)));
  }
  return rowsOf('application/x-ndjson', lines.join('\n'), (line) => places[line - 1] ?? `line ${line}`);
}

function rowsOf(
  contentType: ImportRows['contentType'],
  text: string,
  placeOf: ImportRows['placeOf'],
): ImportRows {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_BYTES) throw new UsageError(`an import has at most ${MAX_BYTES} bytes`);
  return { contentType, bytes, placeOf };
}
