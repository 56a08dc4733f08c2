// Days as whole numbers, counted from 1970-01-01: arithmetic on the calendar that knows of no time zone.

/** A day of the proleptic Gregorian calendar: 0 is 1970-01-01. */
export type Day = number;

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const sunday = 0;
export const monday = 1;
export const thursday = 4;
export const saturday = 6;

const millisecondsPerDay = 86_400_000;

/** `month` from 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / millisecondsPerDay;
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

/** The `nth` (from 1) such weekday of the month. */
export function nthWeekday(nth: number, weekday: Weekday, year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** The last such weekday of the month. */
export function lastWeekday(weekday: Weekday, year: number, month: number): Day {
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher; for every year from 1583 on. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const months = epact + toSunday - 7 * shift + 114;
  return dayOf(year, Math.floor(months / 31), (months % 31) + 1);
}
