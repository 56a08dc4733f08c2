// A date of a disclosure in a calendar: a full-date is a day, in whichever zone it is read; a date-time is an instant.
import { parseDate } from '@bunkai/disclosure';

/** Undefined for no date, and for one outside of what a calendar can hold. */
export function dayOrInstant(
  text: string | null | undefined,
): { readonly start: Date; readonly isAllDay: boolean } | undefined {
  if (!text || !parseDate(text)) return undefined;
  const start = new Date(text);
  return Number.isNaN(start.getTime()) ? undefined : { start, isAllDay: !text.includes('T') };
}
