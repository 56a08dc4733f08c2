// i18next, one instance a language: the server answers readers of both at once.
import { type i18n, createInstance } from 'i18next';
import type { Dictionary, KeyOf, Words } from './define-words.js';
import type { Language } from './language.js';

/** Says `key` in a language; `values` fill its `{{places}}`. Values are plain text: React escapes what it shows. */
export type Speak<English extends Dictionary> = (
  key: KeyOf<English>,
  values?: Readonly<Record<string, string | number>>,
) => string;

const speakers = new Map<Language, i18n>();

/** The words in one language, outside of a component. */
export function speakerOf<English extends Dictionary>(
  words: Words<English>,
  language: Language,
): Speak<English> {
  const speaker = speakerFor(language);
  if (!speaker.hasResourceBundle(language, words.namespace)) {
    speaker.addResourceBundle(language, words.namespace, words.texts[language]);
  }
  const translate = speaker.getFixedT(language, words.namespace);
  return (key, values) => translate(key as string, { ...values });
}

function speakerFor(language: Language): i18n {
  const known = speakers.get(language);
  if (known) return known;
  const speaker = createInstance();
  void speaker.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  speakers.set(language, speaker);
  return speaker;
}
