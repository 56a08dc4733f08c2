// A comparison outside of records, as its group decides it: a handful of loops instead of a case for each operator.
import {
  ALL_BITS,
  AT_LEAST,
  AT_MOST,
  CLOCK,
  DIFFERS,
  DISCLOSED,
  EQUALS,
  NO_BITS,
  SOME_BITS,
  lastForm,
} from './kind.js';
import type { Comparing } from './program.js';
import { type Rows, metRow, unmetRow } from './rows.js';

/** `ages` and `expiries` by the clock, from where dates begin and end; `others` one by one. */
export const groupNames = ['ranges', 'masks', 'ages', 'expiries', 'presences', 'values', 'others'] as const;
export type GroupName = (typeof groupNames)[number];

export interface GroupPart {
  readonly group: GroupName;
  readonly comparison: Comparing;
  /** The least number, the bits that are looked at, or what is added to a date in milliseconds. */
  readonly from: number;
  /** The greatest number, or what the bits are to be. */
  readonly to: number;
  /** What a value comes to that is so. */
  readonly inside: Rows;
  /** What one comes to that is not. */
  readonly outside: Rows;
}

export function partOf(comparison: Comparing): GroupPart {
  const { kind } = comparison;
  const one = { comparison, from: 0, to: 0, inside: metRow, outside: unmetRow };
  if (kind === DISCLOSED) return { ...one, group: 'presences' };
  if (kind === CLOCK) {
    const { isExpiry, milliseconds } = comparison.rule;
    return { ...one, group: isExpiry ? 'expiries' : 'ages', from: milliseconds };
  }
  const { number } = comparison;
  const otherwise = { inside: unmetRow, outside: metRow };
  switch (kind) {
    case EQUALS:
      return { ...one, group: 'ranges', from: number, to: number };
    case DIFFERS:
      return { ...one, group: 'ranges', from: number, to: number, ...otherwise };
    case AT_LEAST:
      return { ...one, group: 'ranges', from: number, to: Infinity };
    case AT_MOST:
      return { ...one, group: 'ranges', from: -Infinity, to: number };
    case ALL_BITS:
      return { ...one, group: 'masks', from: number, to: number };
    case NO_BITS:
      return { ...one, group: 'masks', from: number };
    case SOME_BITS:
      return { ...one, group: 'masks', from: number, ...otherwise };
    default:
      return { ...one, group: kind <= lastForm ? 'values' : 'others' };
  }
}
