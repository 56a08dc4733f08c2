import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, businessDaysBetween } from './business-calendar.js';
import { dayOf, easterSunday } from './calendar-day.js';
import { federalCalendar } from './federal-calendar.js';
import { japaneseCalendar, japaneseHolidays } from './japanese-calendar.js';
import { targetCalendar } from './target-calendar.js';

const years = Array.from({ length: 21 }, (_, index) => 2015 + index);

function written(days: Iterable<number>): string[] {
  return [...days].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)).toSorted();
}

/** As date-holidays has them, which is written by hand from other sources than ours. */
function told(country: string, year: number, types: readonly string[]): string[] {
  const holidays = new Holidays(country).getHolidays(year, 'en');
  return [
    ...new Set(holidays.filter(({ type }) => types.includes(type)).map(({ date }) => date.slice(0, 10))),
  ].toSorted();
}

const without = (days: readonly string[], others: readonly string[]) =>
  days.filter((day) => !others.includes(day));

// Between Respect for the Aged Day, a Monday, and the autumnal equinox, a Wednesday, 2032 has a citizens' holiday by article 3,
// paragraph 3, as 2015 and 2026 do: they miss it.
const missedInJapan: Readonly<Record<number, string>> = { 2032: '2032-09-21' };
// They keep Veterans Day on 11 November alone. Federal employees have the weekday next to it (5 U.S.C. 6103(b)).
const missedInTheUnitedStates: Readonly<Record<number, string>> = {
  2017: '2017-11-10',
  2018: '2018-11-12',
  2023: '2023-11-10',
  2028: '2028-11-10',
  2029: '2029-11-12',
  2034: '2034-11-10',
  2035: '2035-11-12',
};

function and(days: readonly string[], missed: string | undefined): readonly string[] {
  return missed === undefined ? days : [...days, missed].toSorted();
}

describe('Japan', () => {
  it.each(years)('has the holidays of %s', (year) => {
    expect(written(japaneseHolidays(year))).toEqual(and(told('JP', year, ['public']), missedInJapan[year]));
  });

  it.each(years)('is closed when banks are in %s', (year) => {
    expect(written(japaneseCalendar.closedDays(year))).toEqual(
      and(told('JP', year, ['public', 'bank']), missedInJapan[year]),
    );
  });
});

describe('the United States', () => {
  it.each(years)('is closed on the days of %s', (year) => {
    const ours = written(federalCalendar.closedDays(year)).filter((day) => day.startsWith(String(year)));
    const theirs = told('US', year, ['public']);
    expect(without(ours, theirs)).toEqual(and([], missedInTheUnitedStates[year]));
    // They list the Saturday or Sunday as well as the day in its lieu.
    const weekdays = without(theirs, ours).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    expect(weekdays).toEqual([]);
  });
});

describe('the European Union', () => {
  it.each(years)('is closed in %s where Germany is, less what only Germany keeps', (year) => {
    const ours = written(targetCalendar.closedDays(year));
    const theirs = told('DE', year, ['public']);
    expect(without(ours, theirs)).toEqual([]);
    const easter = easterSunday(year);
    const reformation = year === 2017 ? [dayOf(year, 10, 31)] : [];
    const only = [easter + 39, easter + 50, dayOf(year, 10, 3), ...reformation];
    expect(without(theirs, ours)).toEqual(written(only));
  });
});

describe('business days between two instants', () => {
  const between = (calendar: BusinessCalendar, from: string, to: string) =>
    businessDaysBetween(calendar, new Date(from), new Date(to));

  it('are whole days: neither that of publication nor that on which it takes effect', () => {
    // A Monday at noon to the Monday after at noon, in Tokyo.
    expect(between(japaneseCalendar, '2026-06-01T12:00:00+09:00', '2026-06-08T12:00:00+09:00')).toBe(4);
    expect(between(japaneseCalendar, '2026-06-01T00:00:00+09:00', '2026-06-08T00:00:00+09:00')).toBe(5);
    expect(between(japaneseCalendar, '2026-06-01T00:00:00.001+09:00', '2026-06-08T00:00:00+09:00')).toBe(4);
    expect(between(japaneseCalendar, '2026-06-01T00:00:00+09:00', '2026-06-07T23:59:59.999+09:00')).toBe(5);
    expect(between(japaneseCalendar, '2026-06-05T00:00:00+09:00', '2026-06-05T23:59:59.999+09:00')).toBe(0);
    expect(between(japaneseCalendar, '2026-06-05T00:00:00+09:00', '2026-06-06T00:00:00+09:00')).toBe(1);
  });

  it('begin and end where the place is, summer time or not', () => {
    const day = ['2026-06-02T15:00:00Z', '2026-06-03T15:00:00Z'] as const;
    expect(between(japaneseCalendar, ...day)).toBe(1);
    expect(between(targetCalendar, ...day)).toBe(0);
    expect(between(federalCalendar, '2026-07-01T04:00:00Z', '2026-07-02T04:00:00Z')).toBe(1);
    expect(between(federalCalendar, '2026-12-01T05:00:00Z', '2026-12-02T05:00:00Z')).toBe(1);
    expect(between(federalCalendar, '2026-12-01T04:00:00Z', '2026-12-02T04:00:00Z')).toBe(0);
    // The night in which the clocks change.
    expect(between(targetCalendar, '2026-03-26T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(1);
  });

  it('leave out what is closed, over the turn of the year too', () => {
    const turn = ['2025-12-27T12:00:00Z', '2026-01-10T12:00:00Z'] as const;
    expect(between(japaneseCalendar, ...turn)).toBe(7);
    expect(between(federalCalendar, ...turn)).toBe(9);
    expect(between(targetCalendar, ...turn)).toBe(9);
    expect(between(japaneseCalendar, '2026-04-27T12:00:00Z', '2026-05-08T12:00:00Z')).toBe(4);
    // 2022 began on a Saturday.
    expect(between(federalCalendar, '2021-12-30T12:00:00Z', '2022-01-03T12:00:00Z')).toBe(0);
  });

  it('are none the other way round, and not known beyond the years of the calendar', () => {
    expect(between(targetCalendar, '2026-06-08T00:00:00Z', '2026-06-01T00:00:00Z')).toBe(0);
    expect(between(targetCalendar, '2099-12-20T00:00:00Z', '2100-01-02T00:00:00Z')).toBeUndefined();
    expect(between(japaneseCalendar, '2006-12-01T00:00:00Z', '2007-02-01T00:00:00Z')).toBeUndefined();
    expect(between(federalCalendar, '2098-12-01T00:00:00Z', '2099-12-30T00:00:00Z')).toBe(269);
    expect(between(targetCalendar, '2026-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z')).toBeUndefined();
  });
});
