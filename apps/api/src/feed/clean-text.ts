// Texts of others on their way into XML, HTML and iCalendar: what these formats forbid, or what misleads, is left out.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';

// Control characters (XML 1.0, 2.2), surrogates without a partner, non-characters, and what turns the direction of what follows.
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Without what no format may hold; line breaks are kept. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
}

/** As {@link cleanText}, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The text in `language`, else in English, else whichever there is; clean. */
export function textIn(text: LocalizedText, language: Locale): string {
  if (typeof text === 'string') return cleanText(text);
  return cleanText(text[language] ?? text['en'] ?? Object.values(text)[0] ?? '');
}

/** As text of HTML and of XML. */
export function escapeMarkup(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** At most `length` code points, and that something is missing where it is. */
export function shortened(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}
