// Outcomes of up to sixteen records as one integer: bit n says that the n-th is met, bit n + 16 that it is unmet; without either it is
// undetermined. Kleene's logic on them takes a few operations on all of them.

export type Rows = number;

/** How many records one integer has. */
export const rowsAtOnce = 16;

/** All met, and all unmet. */
export const metRows: Rows = 0xffff;
export const unmetRows: Rows = ~metRows;

/** The first record alone. */
export const metRow: Rows = 1;
export const unmetRow: Rows = 1 << rowsAtOnce;

/** Both bits of each of the first `count` records. */
export function firstRows(count: number): Rows {
  return count >= rowsAtOnce ? -1 : bothBits((1 << count) - 1);
}

/** Both bits of the records that `rows` has in its lower half. */
export function bothBits(rows: number): Rows {
  return rows | (rows << rowsAtOnce);
}

export function allOf(one: Rows, other: Rows): Rows {
  return (one & other & metRows) | ((one | other) & unmetRows);
}

export function anyOf(one: Rows, other: Rows): Rows {
  return ((one | other) & metRows) | (one & other & unmetRows);
}

export function inverse(rows: Rows): Rows {
  return (rows >>> rowsAtOnce) | (rows << rowsAtOnce);
}
