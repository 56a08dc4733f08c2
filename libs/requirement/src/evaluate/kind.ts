// The kinds of nodes of a program: small integers, which a `switch` takes for a table of jumps.

/** Forms of comparisons of a value that is there; the others come after them. */
export const EQUALS = 0;
export const DIFFERS = 1;
export const AT_LEAST = 2;
export const AT_MOST = 3;
/** The code, or the number, is one of those wanted. */
export const ONE_OF_CODES = 4;
export const ONE_OF_NUMBERS = 5;
/** Of a small set, whose codes are bits of a number: one of the wanted is there, none, or all. */
export const SOME_BITS = 11;
export const NO_BITS = 12;
export const ALL_BITS = 13;
/** Of the codes of a large set, so many are wanted. */
export const SOME_WANTED = 6;
export const NONE_WANTED = 7;
export const EACH_WANTED = 8;
export const ALL_WANTED = 9;
/** Durations and dates for which a double would not do. */
export const EXACTLY = 10;

export const lastForm = ALL_BITS;

export type Form =
  | typeof EQUALS
  | typeof DIFFERS
  | typeof AT_LEAST
  | typeof AT_MOST
  | typeof ONE_OF_CODES
  | typeof ONE_OF_NUMBERS
  | typeof SOME_WANTED
  | typeof NONE_WANTED
  | typeof EACH_WANTED
  | typeof ALL_WANTED
  | typeof EXACTLY
  | typeof SOME_BITS
  | typeof NO_BITS
  | typeof ALL_BITS;

export const DISCLOSED = 14;
export const CLOCK = 15;
export const LEVEL = 16;

export const ALL = 17;
export const ANY = 18;
export const NOT = 19;
export const EVERY = 20;
export const SOME = 21;

/** Operations on columns of records: compared by a table of codes, by limits, by the clock, or record by record; or always the same. */
export const CODED = 22;
export const RANGED = 23;
export const TIMED = 24;
export const BY_ROW = 25;
export const SETTLED = 26;
