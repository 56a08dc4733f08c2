// A text of a document by language, for a form with a field for each.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Language } from '@bunkai/ui/words';

/** What stands for `language`; a plain string counts as English. */
export function textIn(text: LocalizedText | undefined, language: Language): string {
  if (typeof text === 'string') return language === 'en' ? text : '';
  return text?.[language] ?? '';
}

/** The text with another wording for `language`, other languages kept; undefined when none is left. */
export function withText(
  text: LocalizedText | undefined,
  language: Language,
  wording: string,
): LocalizedText | undefined {
  const before = typeof text === 'string' ? { en: text } : (text ?? {});
  const entries = Object.entries({ ...before, [language]: wording }).filter(([, value]) => value !== '');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
