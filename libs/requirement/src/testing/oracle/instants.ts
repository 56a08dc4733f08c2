// Dates as section 1.1 reads them: exact seconds since 1970-01-01T00:00:00Z, in the calendar of RFC 3339.
import { type Rational, fromDecimal, minus, plus, whole } from './rational.js';

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)(?:Z|([+-])(\d{2}):(\d{2})))?$/;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Days from 0000-01-01 to the first day of the year. */
function daysBefore(year: number): number {
  const last = year - 1;
  const leaps = year === 0 ? 0 : 1 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  return 365 * year + leaps;
}

function dayNumber(year: number, month: number, day: number): number {
  let days = daysBefore(year);
  for (let earlier = 1; earlier < month; earlier += 1) days += lengthOf(year, earlier);
  return days + day - 1;
}

const epoch = dayNumber(1970, 1, 1);

/** The instant of a date-time, or the first instant in UTC of a full-date. Throws on anything else. */
export function startOf(date: string): Rational {
  const groups = pattern.exec(date);
  if (!groups) throw new Error(`not a date: ${date}`);
  const [, year, month, day, hour = '0', minute = '0', second = '0', sign, offsetHour, offsetMinute] = groups;
  const days = whole(86_400 * (dayNumber(Number(year), Number(month), Number(day)) - epoch));
  const time = plus(whole(3_600 * Number(hour) + 60 * Number(minute)), fromDecimal(second));
  const offset = whole(
    (3_600 * Number(offsetHour ?? 0) + 60 * Number(offsetMinute ?? 0)) * (sign === '-' ? -1 : 1),
  );
  return minus(plus(days, time), offset);
}

/** The end of a date: a full-date ends where the next day begins in UTC, a date-time is its own end. */
export function endOf(date: string): Rational {
  return date.includes('T') ? startOf(date) : plus(startOf(date), whole(86_400));
}

/**
 * RFC 3339 in UTC with as many decimals as needed, of the first instant from this one on that has at most nine (section 6);
 * undefined outside the years 0000 to 9999.
 */
export function instantText(exact: Rational): string | undefined {
  const instant = ceilingToNanoseconds(exact);
  const seconds = floor(instant);
  let days = Number(floor({ numerator: seconds, denominator: 86_400n })) + epoch;
  if (days < 0 || days >= daysBefore(10_000)) return undefined;
  let year = Math.floor(days / 366);
  while (daysBefore(year + 1) <= days) year += 1;
  days -= daysBefore(year);
  let month = 1;
  for (; days >= lengthOf(year, month); month += 1) days -= lengthOf(year, month);
  const clock = Number(((seconds % 86_400n) + 86_400n) % 86_400n);
  const time = [Math.floor(clock / 3_600), Math.floor(clock / 60) % 60, clock % 60].map((part) =>
    digits(part, 2),
  );
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(days + 1, 2)}`;
  return `${date}T${time.join(':')}${fractionText(minus(instant, whole(seconds)))}Z`;
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator > numerator ? quotient - 1n : quotient;
}

function ceilingToNanoseconds(instant: Rational): Rational {
  const nanoseconds = { ...instant, numerator: -instant.numerator * 1_000_000_000n };
  return { numerator: -floor(nanoseconds), denominator: 1_000_000_000n };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The decimals of a fraction below one; every fraction met here ends, as dates and durations are decimal. */
function fractionText({ numerator, denominator }: Rational): string {
  let text = '';
  for (let rest = numerator; rest !== 0n; rest = (rest * 10n) % denominator) {
    text += String((rest * 10n) / denominator);
  }
  return text === '' ? '' : `.${text}`;
}
