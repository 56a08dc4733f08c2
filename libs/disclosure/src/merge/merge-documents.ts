// Brings together what two people did to one draft: a three-way merge that loses no edit and asks where both changed one place.
import type { JsonValue } from '../document/json-value.js';
import { documentShape } from './merge-shape.js';
import { type Choices, type MergeConflict, mergeValues } from './merge-values.js';

export interface MergedDocument {
  readonly document: JsonValue;
  /** In the order of the document; those with a choice as well. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * `mine` and `theirs` both grew from `base`; each may be any JSON, valid as a disclosure or not. Objects are merged member by
 * member, records by their key members, code-sets as sets, other lists as a whole. Where both changed one place differently it
 * is a conflict: the document keeps what `choices` says for its path, and mine without a choice. None of the three is changed.
 */
export function mergeDocuments(
  base: JsonValue,
  mine: JsonValue,
  theirs: JsonValue,
  choices: Choices = new Map(),
): MergedDocument {
  const conflicts: MergeConflict[] = [];
  const document = mergeValues({ base, mine, theirs }, documentShape(mine), [], {
    choices,
    report: (conflict) => conflicts.push(conflict),
  });
  // Only a member or a record can be gone; the document itself is there on both sides.
  return { document: document ?? null, conflicts };
}
