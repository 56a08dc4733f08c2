// A date as the catalogue knows it: a whole day in UTC, or an instant.
import { nanosecondsPerDay, parseInstant, startOfDay } from './instant.js';

/** When a date begins and where it ends, in nanoseconds since 1970: an instant ends where it begins. */
export interface DateValue {
  /** What the date is compared by: a day's first instant in UTC. */
  readonly start: bigint;
  /** The first instant after a day; of an instant, itself. */
  readonly end: bigint;
}

const fullDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads an RFC 3339 full-date or date-time (see {@link parseInstant}). Undefined for anything else. */
export function parseDate(text: string): DateValue | undefined {
  const groups = fullDate.exec(text);
  const start = groups
    ? startOfDay(Number(groups[1]), Number(groups[2]), Number(groups[3]))
    : parseInstant(text);
  if (start === undefined) return undefined;
  return { start, end: groups ? start + nanosecondsPerDay : start };
}
