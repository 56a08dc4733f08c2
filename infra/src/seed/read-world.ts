// The demo world as it lies in its folder: the index, and the documents that it names.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonValue } from '@bunkai/disclosure';
import type { World } from './world.js';

export interface StoredWorld {
  readonly index: World;
  /** The document in `file`, a path relative to the world's folder. What it says is checked by whoever is given it. */
  document(file: string): Promise<JsonValue>;
}

export async function readWorld(folder: string): Promise<StoredWorld> {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));
  const index = (await json('world.json')) as World;
  return { index, document: async (file) => (await json(file)) as JsonValue };
}
