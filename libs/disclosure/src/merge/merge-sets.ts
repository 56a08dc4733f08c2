// Lists of codes are sets: an addition or a removal of either side is made, and nothing can be in conflict.
import type { JsonValue } from '../document/json-value.js';

type Lists = Readonly<Record<'base' | 'mine' | 'theirs', readonly JsonValue[]>>;

/** Mine in its order, then what they added; undefined if an element is no code. */
export function mergeSets({ base, mine, theirs }: Lists): readonly JsonValue[] | undefined {
  if (![...base, ...mine, ...theirs].every((element) => typeof element === 'string')) return undefined;
  const [old, ours, others] = [new Set(base), new Set(mine), new Set(theirs)];
  const kept = [...ours].filter((code) => others.has(code) || !old.has(code));
  const added = [...others].filter((code) => !old.has(code) && !ours.has(code));
  return [...kept, ...added];
}
