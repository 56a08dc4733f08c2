// The languages that every screen speaks, as equals.

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language of a BCP 47 tag among ours; English for every other. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
