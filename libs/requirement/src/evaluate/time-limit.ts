// When a comparison with the instant of verification stops to hold: `notExpired` and `ageAtMost` are both met before
// their limit and never from it on.
import type { DateValue, Duration, JsonValue } from '@bunkai/disclosure';
import type { Operator } from '../test.js';
import { durationOf } from './comparable.js';

/** Nanoseconds since 1970. */
export type TimeLimit = (date: DateValue) => bigint;

/** The limit for a date. A fraction of a nanosecond is rounded up: before the rounded limit is before the exact one. */
export function timeLimit(op: Operator, operand: JsonValue | undefined): TimeLimit {
  const duration = durationOf(operand ?? 'PT0S');
  if (op === 'notExpired') {
    const notice = floorNanoseconds(duration);
    return ({ end }) => end - notice;
  }
  const age = ceilNanoseconds(duration);
  return ({ start }) => start + age;
}

const nanoseconds = 1_000_000_000n;

function floorNanoseconds({ numerator, denominator }: Duration): bigint {
  return (numerator * nanoseconds) / denominator;
}

function ceilNanoseconds({ numerator, denominator }: Duration): bigint {
  return (numerator * nanoseconds + denominator - 1n) / denominator;
}
