// RFC 3339 date-times as exact instants: nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.

const nanosecondsPerSecond = 1_000_000_000n;
const secondsPerDay = 86_400;

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads an RFC 3339 date-time with upper-case `T` and `Z`, any offset but `-00:00`, seconds 00–59 and at most nine
 * decimals, of a day that the calendar has. Undefined for anything else.
 */
export function parseInstant(text: string): bigint | undefined {
  const groups = dateTime.exec(text);
  if (!groups) return undefined;
  const [, year, month, day, hours, minutes, seconds, decimals = '', sign, offsetHours, offsetMinutes] =
    groups;
  const days = daysSinceEpoch(Number(year), Number(month), Number(day));
  const offset = Number(offsetHours ?? 0) * 3_600 + Number(offsetMinutes ?? 0) * 60;
  if (days === undefined || (sign === '-' && offset === 0)) return undefined;
  const local = days * secondsPerDay + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  const utc = sign === '-' ? local + offset : local - offset;
  return BigInt(utc) * nanosecondsPerSecond + BigInt(decimals.padEnd(9, '0'));
}

/** The first instant of a day in UTC, or undefined if the calendar has no such day. Months and days count from 1. */
export function startOfDay(year: number, month: number, day: number): bigint | undefined {
  const days = daysSinceEpoch(year, month, day);
  return days === undefined ? undefined : BigInt(days) * nanosecondsPerDay;
}

export const nanosecondsPerDay = BigInt(secondsPerDay) * nanosecondsPerSecond;

/**
 * `YYYY-MM-DDTHH:MM:SS[.fraction]Z`, the fraction only if there is one and without trailing zeros. Undefined for an
 * instant outside the years 0000 to 9999, which RFC 3339 has no way to write.
 */
export function formatInstant(instant: bigint): string | undefined {
  const fraction = ((instant % nanosecondsPerSecond) + nanosecondsPerSecond) % nanosecondsPerSecond;
  const seconds = (instant - fraction) / nanosecondsPerSecond;
  if (seconds < firstSecond || seconds > lastSecond) return undefined;
  const whole = new Date(Number(seconds) * 1_000).toISOString().slice(0, 19);
  const decimals = fraction.toString().padStart(9, '0').replace(/0+$/, '');
  return decimals === '' ? `${whole}Z` : `${whole}.${decimals}Z`;
}

const firstSecond = BigInt(Date.parse('0000-01-01T00:00:00Z')) / 1_000n;
const lastSecond = BigInt(Date.parse('9999-12-31T23:59:59Z')) / 1_000n;

function daysSinceEpoch(year: number, month: number, day: number): number | undefined {
  const midnight = new Date(0);
  // Not Date.UTC: that takes the years 0 to 99 for 1900 to 1999.
  midnight.setUTCFullYear(year, month - 1, day);
  const real = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return real ? midnight.getTime() / 1_000 / secondsPerDay : undefined;
}
