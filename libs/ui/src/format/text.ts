// Texts of others in the reader's language, made harmless to what stands around them.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Language } from '../words/language.js';

/**
 * A text of somebody else's without the characters that turn the direction of what follows (U+202A–E, U+2066–9): they would
 * write the page's own words backwards.
 */
export function plain(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The text in `language`, else in English, else whichever there is; plain. */
export function localized(text: LocalizedText | null | undefined, language: Language): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return plain(text);
  return plain(text[language] ?? text['en'] ?? Object.values(text)[0] ?? '');
}

/** A text that the API gave in both languages, in the one of the page rather than that of the account. */
export function bilingual(
  text: { readonly en?: string | null; readonly ja?: string | null } | null | undefined,
  language: Language,
): string {
  return plain(text?.[language] ?? text?.en ?? text?.ja ?? '');
}

/** The language that `localized` or `bilingual` fell back to, for a `lang` attribute; undefined where it is the page's. */
export function foreignLanguage(
  text: LocalizedText | { readonly en?: string | null; readonly ja?: string | null } | null | undefined,
  language: Language,
): string | undefined {
  if (text === null || text === undefined || typeof text === 'string') return undefined;
  const given = Object.entries(text).filter(([, value]) => typeof value === 'string');
  if (given.some(([tag]) => tag === language)) return undefined;
  return given.find(([tag]) => tag === 'en')?.[0] ?? given[0]?.[0];
}
