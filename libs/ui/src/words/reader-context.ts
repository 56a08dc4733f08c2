// Who reads: the language of the page and the time zone in which instants are told.
import { createContext, useContext } from 'react';
import type { Language } from './language.js';

export interface Reader {
  readonly language: Language;
  /** An IANA time zone; UTC until the reader's own is known. */
  readonly timeZone: string;
}

export const ReaderContext = createContext<Reader>({ language: 'en', timeZone: 'UTC' });

export function useReader(): Reader {
  return useContext(ReaderContext);
}

/** The language that the page speaks now. */
export function useLanguage(): Language {
  return useReader().language;
}
