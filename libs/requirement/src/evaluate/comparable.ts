// Reads a valid JSON value into the form that comparisons of its type use, so that it is parsed once and not per test.
import type { ValueType } from '@bunkai/catalogue';
import { type DateValue, type Duration, type JsonValue, parseDate, parseDuration } from '@bunkai/disclosure';
import type { Comparable } from './cell.js';

/** The comparable form of `value`, which must be valid for the type; records are read by the table of their list. */
export function comparable({ type }: ValueType, value: JsonValue): Comparable {
  switch (type) {
    case 'boolean':
    case 'number':
    case 'enum':
      return value as boolean | number | string;
    case 'duration':
      return durationOf(value);
    case 'date':
      return dateOf(value);
    case 'code-set':
      return new Set(value as readonly string[]);
    case 'records':
    case 'text':
    case 'url':
    case 'document':
    case 'contact':
    case 'schedule':
      return null;
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
