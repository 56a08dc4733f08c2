// The European Union: the closing days of TARGET, as the European Central Bank set them for good on 14 December 2000. No law
// gives all member states the same holidays; this is the calendar by which their banks settle in euro.
import type { BusinessCalendar } from './business-calendar.js';
import { dayOf, easterSunday } from './calendar-day.js';

export const targetCalendar: BusinessCalendar = {
  timeZone: 'Europe/Berlin',
  firstYear: 2002,
  lastYear: 2099,
  closedDays: (year) =>
    new Set([
      dayOf(year, 1, 1),
      easterSunday(year) - 2,
      easterSunday(year) + 1,
      dayOf(year, 5, 1),
      dayOf(year, 12, 25),
      dayOf(year, 12, 26),
    ]),
};
