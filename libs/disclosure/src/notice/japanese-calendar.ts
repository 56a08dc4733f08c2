// Japan: the national holidays of Act No. 178 of 1948, and the days on which banks are closed (Order for Enforcement of the
// Banking Act, article 5): Saturdays, Sundays, holidays, 31 December to 3 January. As the law reads since 2007.
import type { BusinessCalendar } from './business-calendar.js';
import { type Day, dayOf, monday, nthWeekday, sunday, weekdayOf } from './calendar-day.js';

export const japaneseCalendar: BusinessCalendar = {
  timeZone: 'Asia/Tokyo',
  firstYear: 2007,
  // Until when the formulas for the equinoxes hold. The day itself is announced each February for the year after.
  lastYear: 2099,
  closedDays: (year) =>
    new Set([...japaneseHolidays(year), dayOf(year, 1, 2), dayOf(year, 1, 3), dayOf(year, 12, 31)]),
};

/** National holidays, days in lieu and citizens' holidays of a year from 2007 to 2099. */
export function japaneseHolidays(year: number): ReadonlySet<Day> {
  const named = new Set(namedHolidays(year));
  const inLieu = [...named]
    .filter((day) => weekdayOf(day) === sunday)
    .map((day) => nextOrdinaryDay(day, named));
  // Article 3, paragraph 3: between two national holidays. A day in lieu is none.
  const between = [...named]
    .map((day) => day + 1)
    .filter((day) => !named.has(day) && named.has(day + 1) && weekdayOf(day) !== sunday);
  return new Set([...named, ...inLieu, ...between]);
}

/** Article 3, paragraph 2: for a holiday on a Sunday, the nearest day after it that is no national holiday. */
function nextOrdinaryDay(day: Day, named: ReadonlySet<Day>): Day {
  return named.has(day + 1) ? nextOrdinaryDay(day + 1, named) : day + 1;
}

function namedHolidays(year: number): readonly Day[] {
  const on = (month: number, date: number) => dayOf(year, month, date);
  return [
    on(1, 1),
    nthWeekday(2, monday, year, 1),
    on(2, 11),
    ...emperorsBirthday(year),
    vernalEquinox(year),
    on(4, 29),
    on(5, 3),
    on(5, 4),
    on(5, 5),
    ...summer(year),
    nthWeekday(3, monday, year, 9),
    autumnalEquinox(year),
    on(11, 3),
    on(11, 23),
    // The accession and the enthronement: Act No. 99 of 2018.
    ...(year === 2019 ? [on(5, 1), on(10, 22)] : []),
  ];
}

/** None in 2019, when it changed. */
function emperorsBirthday(year: number): readonly Day[] {
  if (year === 2019) return [];
  return [year < 2019 ? dayOf(year, 12, 23) : dayOf(year, 2, 23)];
}

/** Marine Day, Mountain Day (since 2016) and Sports Day, which Acts No. 55 and 57 of 2018 and No. 68 of 2020 moved for the games. */
function summer(year: number): readonly Day[] {
  if (year === 2020) return [dayOf(year, 7, 23), dayOf(year, 7, 24), dayOf(year, 8, 10)];
  if (year === 2021) return [dayOf(year, 7, 22), dayOf(year, 7, 23), dayOf(year, 8, 8)];
  return [
    nthWeekday(3, monday, year, 7),
    ...(year < 2016 ? [] : [dayOf(year, 8, 11)]),
    nthWeekday(2, monday, year, 10),
  ];
}

/** The formula of the Hydrographic Department (1980 to 2099), in days of March. */
function vernalEquinox(year: number): Day {
  return dayOf(year, 3, equinox(20.8431, year));
}

/** As {@link vernalEquinox}, in days of September. */
function autumnalEquinox(year: number): Day {
  return dayOf(year, 9, equinox(23.2488, year));
}

function equinox(in1980: number, year: number): number {
  const years = year - 1980;
  return Math.floor(in1980 + 0.242194 * years) - Math.floor(years / 4);
}
