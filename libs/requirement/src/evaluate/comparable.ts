// Reads a valid JSON value into the forms that comparisons of its type use, so that it is parsed once and not per test.
import type { ValueType } from '@bunkai/catalogue';
import { type DateValue, type Duration, type JsonValue, parseDate, parseDuration } from '@bunkai/disclosure';
import { bitsOf, fitsBits, placeOf } from './code-places.js';

export interface Comparable {
  /**
   * Of a scalar: a number itself, a boolean as 0 or 1, the place of an enum's code among those of its type, a duration's seconds, the
   * milliseconds since 1970 at which a date begins, the codes of a small set as bits. NaN where a double would not be exact: `exact` decides then.
   */
  readonly number: number;
  /** Of a date: the milliseconds since 1970 at which it ends, or NaN. */
  readonly end: number;
  /** Of a set: the places of its codes, each once. */
  readonly codes: readonly number[];
  /** Of a duration or a date. */
  readonly exact: Duration | DateValue | null;
}

/** Where only presence counts. */
export const nothing: Comparable = { number: 0, end: 0, codes: [], exact: null };

/** The comparable form of `value`, which must be valid for the type; records are read by the table of their list. */
export function comparable({ type, values = [] }: ValueType, value: JsonValue): Comparable {
  switch (type) {
    case 'number':
    case 'boolean':
      return { ...nothing, number: Number(value) };
    case 'enum':
      return { ...nothing, number: placeOf(value as string, values) };
    case 'duration': {
      const exact = durationOf(value);
      return { ...nothing, number: exactSeconds(exact), exact };
    }
    case 'date': {
      const exact = dateOf(value);
      return { ...nothing, number: exactMilliseconds(exact.start), end: exactMilliseconds(exact.end), exact };
    }
    case 'code-set': {
      const codes = [...new Set(value as readonly string[])].map((code) => placeOf(code, values));
      return { ...nothing, number: fitsBits(values) ? bitsOf(codes) : 0, codes };
    }
    case 'records':
    case 'text':
    case 'url':
    case 'document':
    case 'contact':
    case 'schedule':
      return nothing;
  }
}

/** A valid duration. Whether `indefinite` may stand here was decided when the document was validated. */
export function durationOf(value: JsonValue): Duration {
  const duration = typeof value === 'string' ? parseDuration(value, true) : undefined;
  if (!duration) throw new TypeError(`not a duration: ${JSON.stringify(value)}`);
  return duration;
}

export function dateOf(value: JsonValue): DateValue {
  const date = typeof value === 'string' ? parseDate(value) : undefined;
  if (!date) throw new TypeError(`not a date: ${JSON.stringify(value)}`);
  return date;
}

// Below half of what a double counts one by one, so that a sum of two is exact as well.
const most = 2n ** 52n;
const nanosecondsPerMillisecond = 1_000_000n;

function exactSeconds({ numerator, denominator }: Duration): number {
  if (denominator === 0n) return Infinity;
  return denominator === 1n && numerator <= most ? Number(numerator) : NaN;
}

/** Of nanoseconds: NaN where they are no whole milliseconds, or too many. */
export function exactMilliseconds(nanoseconds: bigint): number {
  const milliseconds = nanoseconds / nanosecondsPerMillisecond;
  const isExact =
    nanoseconds % nanosecondsPerMillisecond === 0n && milliseconds <= most && milliseconds >= -most;
  return isExact ? Number(milliseconds) : NaN;
}
