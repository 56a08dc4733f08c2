// A feature's words in both languages, beside the feature, so that a page loads no others.
import type { Language } from './language.js';

export type Dictionary = Readonly<Record<string, string>>;

/** Plural forms follow i18next: `key_one` and `key_other` in English; Japanese has `key_other` alone. */
export type JapaneseOf<English extends Dictionary> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: string;
};

/** The keys to ask for: a plural's without its form. */
export type KeyOf<English extends Dictionary> = {
  [Key in keyof English & string]: Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
}[keyof English & string];

export interface Words<English extends Dictionary> {
  readonly namespace: string;
  readonly texts: Readonly<Record<Language, Dictionary>>;
  /** For the types alone. */
  readonly english?: English;
}

const defined = new Map<string, Words<Dictionary>>();

/**
 * Names the words of a feature; `namespace` is the feature's alone. Values stand as `{{name}}`, a count as `{{count}}`.
 * Throws when another module has taken the namespace.
 */
export function defineWords<const English extends Dictionary>(
  namespace: string,
  english: English,
  japanese: JapaneseOf<English>,
): Words<English> {
  if (defined.has(namespace)) throw new Error(`the words "${namespace}" are defined twice`);
  const words: Words<English> = { namespace, texts: { en: english, ja: japanese } };
  defined.set(namespace, words);
  return words;
}

/** All words that were loaded so far; for tests. */
export function definedWords(): readonly Words<Dictionary>[] {
  return [...defined.values()];
}
