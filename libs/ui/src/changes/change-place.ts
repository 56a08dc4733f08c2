// Where a change happened, read from its path: the section of the disclosure, the field, the record and its member.
import { namesOf } from '@bunkai/disclosure';

export interface ChangePlace {
  /** The variant's id; null outside of variants. */
  readonly variant: string | null;
  /** A control's id, or `attestations`, `upstream`, `documents`, `service`, `catalogue`, `variant`. */
  readonly section: string;
  /** The field, or what a statement has beside fields (`@status`); empty for the section as a whole. */
  readonly member: string;
  /** What names the record in its list, as the path has it; null above records. */
  readonly record: string | null;
  /** The member of the record; null for the whole record. */
  readonly recordMember: string | null;
}

/** Sections that are lists of records themselves. */
const lists: ReadonlySet<string> = new Set(['attestations', 'upstream', 'documents']);

/** Never throws, whatever the path. */
export function placeOf(path: string): ChangePlace {
  const names = namesOf(path);
  if (names[0] !== 'variants') return placeIn(null, names);
  const [, variant = '', ...rest] = names;
  if (rest.length === 0 || rest[0] === '@name') return placeIn(variant, ['variant', ...rest]);
  return placeIn(variant, rest);
}

function placeIn(variant: string | null, [section = '', ...rest]: readonly string[]): ChangePlace {
  const [member = '', record = null, recordMember = null] = lists.has(section) ? ['', ...rest] : rest;
  return { variant, section, member, record, recordMember };
}
