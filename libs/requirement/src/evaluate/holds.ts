// Whether a value that is there is as a comparison asks.
import { type DateValue, type Duration, compareDurations } from '@bunkai/disclosure';
import type { Cell, Slots } from './cell.js';
import type { CheckRule } from './check.js';
import {
  ALL_BITS,
  ALL_WANTED,
  AT_LEAST,
  AT_MOST,
  DIFFERS,
  EACH_WANTED,
  EQUALS,
  EXACTLY,
  NONE_WANTED,
  NO_BITS,
  ONE_OF_CODES,
  ONE_OF_NUMBERS,
  SOME_BITS,
  SOME_WANTED,
} from './kind.js';
import type { Checking } from './program.js';

export function holds({ kind, number: bound, wanted, rule }: Checking, slots: Slots, slot: number): boolean {
  const number = slots.numbers[slot] as number;
  switch (kind) {
    // A value that is no exact double equals none that is; which of the two is greater has to be computed.
    case EQUALS:
      return number === bound;
    case DIFFERS:
      return number !== bound;
    case AT_LEAST:
      return number >= bound || (Number.isNaN(number) && holdsExactly(rule, slots.cells[slot] as Cell));
    case AT_MOST:
      return number <= bound || (Number.isNaN(number) && holdsExactly(rule, slots.cells[slot] as Cell));
    case ONE_OF_CODES:
      return wanted[number] === 1;
    case SOME_BITS:
      return (number & bound) !== 0;
    case NO_BITS:
      return (number & bound) === 0;
    case ALL_BITS:
      return (number & bound) === bound;
    case ONE_OF_NUMBERS:
      return rule.numbers.includes(number);
    case EXACTLY:
      return holdsExactly(rule, slots.cells[slot] as Cell);
    default:
      return holdsOfSet(kind, bound, wanted, slots.codes[slot] as readonly number[]);
  }
}

type SetKind = typeof SOME_WANTED | typeof NONE_WANTED | typeof EACH_WANTED | typeof ALL_WANTED;

/** All four ask how many codes of the value are wanted. */
function holdsOfSet(kind: SetKind, all: number, wanted: Uint8Array, codes: readonly number[]): boolean {
  let count = 0;
  for (let index = 0; index < codes.length; index++) count += wanted[codes[index] as number] as number;
  switch (kind) {
    case SOME_WANTED:
      return count > 0;
    case NONE_WANTED:
      return count === 0;
    case EACH_WANTED:
      return count === codes.length;
    case ALL_WANTED:
      return count === all;
  }
}

function holdsExactly({ op, operand }: CheckRule, { exact }: Cell): boolean {
  const order = compareExactly(exact, operand.exact);
  if (op === 'equals') return order === 0;
  if (op === 'notEquals') return order !== 0;
  return op === 'atLeast' ? order >= 0 : order <= 0;
}

/** Negative, zero or positive; both are durations, or both dates. */
function compareExactly(a: Cell['exact'], b: Cell['exact']): number {
  if (a && 'numerator' in a) return compareDurations(a, b as Duration);
  const [one, other] = [(a as DateValue).start, (b as DateValue).start];
  return one < other ? -1 : one > other ? 1 : 0;
}
