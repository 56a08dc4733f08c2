// A file named on the command line, read but not yet understood.
import { defaultJsonLimits } from '@bunkai/disclosure';
import type { CliIo } from '../shell/cli-io.js';
import { UsageError } from '../shell/usage-error.js';
import { readBounded, readFileBounded } from './read-bounded.js';

export interface InputFile {
  /** As on the command line; `-` is standard input. */
  readonly name: string;
  /** The content; of a file larger than a document may be, one byte more than that. */
  readonly bytes: Uint8Array;
}

/** Reads the files in order. Throws UsageError if one cannot be read, or if more than one is standard input. */
export async function readInputFiles(names: readonly string[], io: CliIo): Promise<InputFile[]> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new UsageError('standard input (-) can stand for one file only');
  }
  const limit = defaultJsonLimits.maxBytes + 1;
  const files: InputFile[] = [];
  for (const name of names) {
    const bytes = name === '-' ? await readBounded(io.stdin, limit) : await readFileBounded(name, limit);
    files.push({ name, bytes });
  }
  return files;
}
