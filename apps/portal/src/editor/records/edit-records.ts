// What can be done to the rows of a table, as functions from rows to rows.
import type { Field } from '@bunkai/catalogue';
import { type JsonObject, memberOf, sameJson } from '@bunkai/disclosure';

export type Rows = readonly JsonObject[];

/** With a copy of the row behind it. */
export function duplicated(rows: Rows, index: number): Rows {
  const row = rows[index];
  return row ? rows.toSpliced(index + 1, 0, row) : rows;
}

/** With the row one place up (-1) or down (1), if there is one. */
export function moved(rows: Rows, index: number, by: -1 | 1): Rows {
  const [row, other] = [rows[index], rows[index + by]];
  if (!row || !other) return rows;
  return rows.with(index, other).with(index + by, row);
}

export const takings = ['append', 'update', 'replace'] as const;
export type Taking = (typeof takings)[number];

/** The rows with those that were pasted. `update`: the members of a pasted row are set in the row of the same key. */
export function taken(rows: Rows, pasted: Rows, how: Taking, key: Field['key'] = []): Rows {
  if (how === 'replace') return pasted;
  if (how === 'append') return [...rows, ...pasted];
  return pasted.reduce<Rows>((known, row) => {
    const at = known.findIndex((other) => hasSameKey(other, row, key));
    return at < 0 ? [...known, row] : known.with(at, { ...known[at], ...row });
  }, rows);
}

function hasSameKey(row: JsonObject, other: JsonObject, key: readonly string[]): boolean {
  return key.length > 0 && key.every((name) => sameJson(memberOf(row, name), memberOf(other, name)));
}
