// Dates, numbers, durations and countries as a reader writes them.
import type { Reader } from '../words/reader-context.js';
import { countryName } from './country-name.js';
import { formatDuration } from './duration.js';

export interface Format {
  /** The calendar date that an RFC 3339 text states; a full-date and an instant alike are read in UTC. */
  readonly date: (text: string) => string;
  /** The date of an instant in the reader's zone. */
  readonly day: (instant: string) => string;
  /** An instant in the reader's zone, to the minute. */
  readonly instant: (instant: string) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a percentage without decimals. */
  readonly percent: (share: number) => string;
  /** An ISO 8601 duration in words. */
  readonly duration: (text: string) => string;
  /** An ISO 3166-1 alpha-2 code as a name. */
  readonly country: (code: string) => string;
  /** "a, b and c". */
  readonly list: (texts: readonly string[]) => string;
  /** The time from `from` to `to` in its largest whole unit: "in 3 days", 「3 日後」. */
  readonly relative: (to: string, from: string) => string;
}

/** What cannot be read as a date is given back as it is: a document's text is not ours to hide. */
export function formatFor({ language, timeZone }: Reader): Format {
  const told = (text: string, options: Intl.DateTimeFormatOptions) => {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(language, options).format(date);
  };
  return {
    date: (text) => told(text, { dateStyle: 'medium', timeZone: 'UTC' }),
    day: (instant) => told(instant, { dateStyle: 'medium', timeZone }),
    instant: (instant) => told(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    number: (value) => new Intl.NumberFormat(language).format(value),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    duration: (text) => formatDuration(text, language),
    country: (code) => countryName(code, language),
    list: (texts) => new Intl.ListFormat(language, { type: 'conjunction' }).format(texts),
    relative: (to, from) => relative(new Date(to).getTime() - new Date(from).getTime(), language),
  };
}

const STEPS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function relative(difference: number, language: Reader['language']): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const step = STEPS.find(([, length]) => Math.abs(difference) >= length);
  return step ? format.format(Math.trunc(difference / step[1]), step[0]) : format.format(0, 'minute');
}
