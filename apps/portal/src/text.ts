// Texts and values in the reader's language.
import type { LocalizedText } from '@bunkai/disclosure';
import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from './i18n/i18n.js';

/** The language that the page speaks now. */
export function useLanguage(): Language {
  return languageOf(useTranslation().i18n.language);
}

/**
 * A text of somebody else's without the characters that turn the direction of what follows (U+202A–E, U+2066–9): they would
 * write the page's own words backwards.
 */
export function plain(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The text in `language`, else in English, else whichever there is; plain. */
export function localized(text: LocalizedText, language: Language): string {
  if (typeof text === 'string') return plain(text);
  return plain(text[language] ?? text['en'] ?? Object.values(text)[0] ?? '');
}

/** A text that the API gave in both languages, in the one of the page rather than that of the account. */
export function bilingual(text: Readonly<Record<Language, string | null>>, language: Language): string {
  return plain(text[language] ?? text.en ?? text.ja ?? '');
}

/** A date in the reader's way of writing it; `text` is RFC 3339. */
export function formatDate(text: string, language: Language): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** An instant in the reader's own zone, to the minute. */
export function formatInstant(text: string, language: Language): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return text;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
}

const units = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
] as const;
const timeUnits = [
  ['H', 'hour'],
  ['M', 'minute'],
  ['S', 'second'],
] as const;

/** An ISO 8601 duration in words: `P1Y6M` as "1 year 6 months". What is none is given back as it is. */
export function formatDuration(text: string, language: Language): string {
  const [, dates = '', times = ''] = /^P([^T]*)(?:T(.*))?$/.exec(text) ?? [];
  const words = [...partsOf(dates, units), ...partsOf(times, timeUnits)].map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return words.length === 0 ? text : words.join(' ');
}

function partsOf(text: string, names: readonly (readonly [string, string])[]): [number, string][] {
  return names.flatMap(([letter, unit]): [number, string][] => {
    const count = new RegExp(`([\\d.]+)${letter}`).exec(text)?.[1];
    return count === undefined ? [] : [[Number(count), unit]];
  });
}
