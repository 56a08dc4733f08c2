// Countries by their ISO 3166-1 code, as each language calls them.
import type { Language } from '../words/language.js';

const names = new Map<Language, Intl.DisplayNames>();

/** `JP` as "Japan" or 「日本」; what is no code is given back as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  let known = names.get(language);
  if (!known) {
    known = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
    names.set(language, known);
  }
  return known.of(code) ?? code;
}
