// Durations, dates and instants as members of a document.
import { parseDate } from '../date-value.js';
import { parseDuration } from '../duration.js';
import { invalidDate, invalidDuration, invalidInstant } from '../findings.js';
import { parseInstant } from '../instant.js';
import { type Check, string } from './check.js';

/** A duration, or `"indefinite"` where that is allowed. */
export function duration(indefinite = false): Check {
  return string((text) => (parseDuration(text, indefinite) ? undefined : invalidDuration(text, indefinite)));
}

/** A full-date or a date-time. */
export const date: Check = string((text) => (parseDate(text) ? undefined : invalidDate(text)));

/** A date-time: a full-date leaves the instant to the reader's time zone. */
export const instant: Check = string((text) =>
  parseInstant(text) === undefined ? invalidInstant(text) : undefined,
);
