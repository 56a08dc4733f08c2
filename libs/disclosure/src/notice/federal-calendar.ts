// The United States: the legal public holidays of federal employees, 5 U.S.C. 6103(a), and the days in their lieu. Closings by
// executive order (a day of mourning, Christmas Eve in some years) are announced days ahead and are no holidays; Inauguration
// Day is one in the capital only.
import type { BusinessCalendar } from './business-calendar.js';
import {
  type Day,
  dayOf,
  lastWeekday,
  monday,
  nthWeekday,
  saturday,
  sunday,
  thursday,
  weekdayOf,
} from './calendar-day.js';

export const federalCalendar: BusinessCalendar = {
  timeZone: 'America/New_York',
  // Since Martin Luther King's birthday is one.
  firstYear: 1986,
  lastYear: 2099,
  // New Year's Day on a Saturday is kept on the last day of the year before.
  closedDays: (year) => new Set([...federalHolidays(year), dayOf(year + 1, 1, 1)].map(kept)),
};

/** As the law names them; on which day each is kept is another matter. */
function federalHolidays(year: number): readonly Day[] {
  return [
    dayOf(year, 1, 1),
    nthWeekday(3, monday, year, 1),
    nthWeekday(3, monday, year, 2),
    lastWeekday(monday, year, 5),
    // Public Law 117-17, signed two days before.
    ...(year < 2021 ? [] : [dayOf(year, 6, 19)]),
    dayOf(year, 7, 4),
    nthWeekday(1, monday, year, 9),
    nthWeekday(2, monday, year, 10),
    dayOf(year, 11, 11),
    nthWeekday(4, thursday, year, 11),
    dayOf(year, 12, 25),
  ];
}

/** A Saturday's on the Friday before, 6103(b); a Sunday's on the Monday after, Executive Order 11582. */
function kept(day: Day): Day {
  if (weekdayOf(day) === saturday) return day - 1;
  return weekdayOf(day) === sunday ? day + 1 : day;
}
