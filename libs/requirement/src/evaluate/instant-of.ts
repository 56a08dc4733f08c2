// The instant of verification, from the forms in which callers have it.
import { parseInstant } from '@bunkai/disclosure';

/** Nanoseconds since 1970 of a Date or an RFC 3339 date-time. Throws a RangeError for anything else. */
export function instantOf(at: Date | string): bigint {
  const instant = typeof at === 'string' ? parseInstant(at) : fromDate(at);
  if (instant === undefined) throw new RangeError(`not an RFC 3339 date-time: ${String(at)}`);
  return instant;
}

function fromDate(date: Date): bigint | undefined {
  const milliseconds = date.getTime();
  return Number.isNaN(milliseconds) ? undefined : BigInt(milliseconds) * 1_000_000n;
}
