// Which language the page speaks: the reader's choice, remembered; else the browser's; else English.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.js';
import { ja } from './ja.js';

export type Language = 'en' | 'ja';

const KEY = 'bunkai.language';

/** Prepares the words; call once before the first render. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ja: { translation: ja } },
    lng: initialLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

/** Switches the page's language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be denied; the choice then holds for this visit.
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function languageOf(text: string): Language {
  return text.startsWith('ja') ? 'ja' : 'en';
}

function initialLanguage(): Language {
  try {
    const chosen = localStorage.getItem(KEY);
    if (chosen) return languageOf(chosen);
  } catch {
    // As if nothing had been chosen.
  }
  const first = navigator.languages.find((tag) => /^(en|ja)\b/.test(tag));
  return languageOf(first ?? 'en');
}
