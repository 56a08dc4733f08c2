// The language of messages and reports.
import type { LocalizedText } from '@bunkai/disclosure';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language that the environment asks for (POSIX order of precedence); English unless it is Japanese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ja(?:$|[_.@-])/i.test(locale) ? 'ja' : 'en';
}

/** The text in `language`, else in English, else in whatever language comes first; empty if there is none. */
export function localized(text: LocalizedText | undefined, language: Language): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const tags = Object.keys(text);
  const inLanguage = (wanted: string) => tags.find((tag) => tag.toLowerCase().split('-')[0] === wanted);
  const tag = inLanguage(language) ?? inLanguage('en') ?? tags[0];
  return tag === undefined ? '' : (text[tag] ?? '');
}
