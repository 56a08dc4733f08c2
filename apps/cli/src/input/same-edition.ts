// Documents of different catalogue editions do not mix: the same field name may mean another thing.
import { InvalidInputError } from '../shell/invalid-input-error.js';
import type { InputFile } from './input-file.js';

/** Throws InvalidInputError naming each document whose edition is not that of the first. `files` and `documents` go in pairs. */
export function sameEdition(
  files: readonly InputFile[],
  documents: readonly { readonly catalogue: string }[],
): void {
  const edition = documents[0]?.catalogue;
  const faults = files.flatMap(({ name }, i) => {
    const other = documents[i]?.catalogue;
    return other === edition ? [] : [{ file: name, fault: otherEdition(String(other), String(edition)) }];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function otherEdition(other: string, edition: string) {
  return {
    pointer: '/catalogue',
    code: 'catalogue-mismatch',
    message: {
      en: `the edition is ${other}, that of the first document ${edition}`,
      ja: `版が ${other} です。最初の文書の版は ${edition} です`,
    },
  };
}
