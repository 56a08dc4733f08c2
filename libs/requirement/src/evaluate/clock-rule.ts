// `notExpired` and `ageAtMost`: both are met before a limit that the date sets, and never from it on.
import type { DateValue, Duration, JsonValue } from '@bunkai/disclosure';
import type { Operator } from '../test.js';
import type { Cell } from './cell.js';
import { durationOf, exactMilliseconds } from './comparable.js';
import type { DisclosureView } from './disclosure-view.js';

export interface ClockRule {
  /** Whether the limit is counted from the date's end, and not from its start. */
  readonly isExpiry: boolean;
  /** What is added to it, in nanoseconds; the same in milliseconds, or NaN. */
  readonly shift: bigint;
  readonly milliseconds: number;
}

export function clockRule(op: Operator, operand: JsonValue | undefined): ClockRule {
  const isExpiry = op === 'notExpired';
  const duration = durationOf(operand ?? 'PT0S');
  // A fraction of a nanosecond is rounded up: before the rounded limit is before the exact one.
  const shift = isExpiry ? -floorNanoseconds(duration) : ceilNanoseconds(duration);
  return { isExpiry, shift, milliseconds: exactMilliseconds(shift) };
}

/**
 * Whether a date that is given has not reached its limit. Where date, duration and the instant of verification are whole milliseconds, as
 * they nearly always are, doubles compare them exactly; else one of them is NaN, neither comparison holds, and the limit is computed.
 */
export function isInTime(rule: ClockRule, cell: Cell, { at, clock }: DisclosureView): boolean {
  const limit = (rule.isExpiry ? cell.end : cell.number) + rule.milliseconds;
  if (clock < limit) return true;
  return clock >= limit ? false : at < limitOf(rule, cell);
}

/** In nanoseconds since 1970. */
export function limitOf({ isExpiry, shift }: ClockRule, { exact }: Cell): bigint {
  const { start, end } = exact as DateValue;
  return (isExpiry ? end : start) + shift;
}

const nanoseconds = 1_000_000_000n;

function floorNanoseconds({ numerator, denominator }: Duration): bigint {
  return (numerator * nanoseconds) / denominator;
}

function ceilNanoseconds({ numerator, denominator }: Duration): bigint {
  return (numerator * nanoseconds + denominator - 1n) / denominator;
}
