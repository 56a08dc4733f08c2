// Business days between two instants, by the calendar of one place.
import { type Day, saturday, sunday, weekdayOf, yearOf } from './calendar-day.js';
import { zoneOffset } from './zone-offset.js';

/** A rule that tells the days on which a place does no business. */
export interface BusinessCalendar {
  /** An IANA zone: where its days begin and end. */
  readonly timeZone: string;
  /** The years for which the rule holds, as it is known. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The days of the year without business, besides Saturdays and Sundays; some of them may fall on one. */
  closedDays(year: number): ReadonlySet<Day>;
}

const millisecondsPerDay = 86_400_000;

/**
 * How many business days lie wholly between the instants: the day of publication does not count unless it begins with it, nor
 * the day on which a release takes effect (as Regulation 1182/71, article 3, and the Japanese Civil Code, article 140, count).
 * Undefined where a year between them is none for which the calendar holds.
 */
export function businessDaysBetween(calendar: BusinessCalendar, from: Date, to: Date): number | undefined {
  const begin = Math.ceil(localDays(from, calendar.timeZone));
  const end = Math.floor(localDays(to, calendar.timeZone));
  if (!(begin < end)) return 0;
  const [firstYear, lastYear] = [yearOf(begin), yearOf(end - 1)];
  if (firstYear < calendar.firstYear || lastYear > calendar.lastYear) return undefined;
  let count = 0;
  let year = firstYear;
  let closed = calendar.closedDays(year);
  for (let day = begin; day < end; day++) {
    if (yearOf(day) !== year) closed = calendar.closedDays(++year);
    if (!isWeekend(day) && !closed.has(day)) count++;
  }
  return count;
}

export function isBusinessDay(calendar: BusinessCalendar, day: Day): boolean {
  return !isWeekend(day) && !calendar.closedDays(yearOf(day)).has(day);
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === saturday || weekday === sunday;
}

/** What a clock in the zone shows, in days since 1970-01-01; whole at midnight. */
function localDays(instant: Date, timeZone: string): number {
  return (instant.getTime() + zoneOffset(instant.getTime(), timeZone)) / millisecondsPerDay;
}
