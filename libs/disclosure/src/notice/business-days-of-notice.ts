// How long a notice was in business days, where those who were told may count in them.
import { type BusinessCalendar, businessDaysBetween } from './business-calendar.js';
import { federalCalendar } from './federal-calendar.js';
import { japaneseCalendar } from './japanese-calendar.js';
import { targetCalendar } from './target-calendar.js';

export type BusinessPlace = 'JP' | 'US' | 'EU';

export const businessCalendars: Readonly<Record<BusinessPlace, BusinessCalendar>> = {
  JP: japaneseCalendar,
  US: federalCalendar,
  EU: targetCalendar,
};

/** Null where the calendar does not hold for all of the time; as `businessDaysBetween` counts. */
export type BusinessDays = Readonly<Record<BusinessPlace, number | null>>;

export function businessDaysOfNotice(publishedAt: Date, effectiveFrom: Date): BusinessDays {
  const count = (place: BusinessPlace) =>
    businessDaysBetween(businessCalendars[place], publishedAt, effectiveFrom) ?? null;
  return { JP: count('JP'), US: count('US'), EU: count('EU') };
}
