// As much of a record as its name in the path of a change tells.
import type { Described } from './described-lists.js';

/** The first members of the key, by name; the level of an attestation needs its scheme to be put into words. */
export function recordNamed(list: Described | undefined, key: string): Readonly<Record<string, string>> {
  const texts = key.split(',');
  return Object.fromEntries((list?.key ?? []).map((name, index) => [name, texts[index] ?? '']));
}
