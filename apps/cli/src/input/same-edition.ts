// Documents of different catalogue editions do not mix: the same field name may mean another thing.
import { editionFaults } from '@bunkai/requirement';
import { InvalidInputError } from '../shell/invalid-input-error.js';
import type { InputFile } from './input-file.js';

/** Throws InvalidInputError naming each document whose edition is not that of the first. `files` and `documents` go in pairs. */
export function sameEdition(
  files: readonly InputFile[],
  documents: readonly { readonly catalogue: string }[],
): void {
  const [first] = documents;
  if (first === undefined) return;
  const faults = documents.flatMap((document, i) => {
    const file = files[i]?.name ?? '';
    return editionFaults(document, first.catalogue).map((fault) => ({ file, fault }));
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}
