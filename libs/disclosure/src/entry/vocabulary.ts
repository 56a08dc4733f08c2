// What people call the codes and members of the catalogue: given by whoever has the texts, so that this library needs none.
import type { ValueType } from '@bunkai/catalogue';

/** Names in any language, besides the code or the member's name itself; case, width and spacing do not matter. */
export interface Vocabulary {
  codeNames(code: string, type: ValueType): readonly string[];
  memberNames(name: string): readonly string[];
}

/** Codes and names alone. */
export const bareVocabulary: Vocabulary = { codeNames: () => [], memberNames: () => [] };
