// Where the portal stands and who set which language; known on the server, handed to the browser.
import type { Language } from '@bunkai/ui/words';
import { createContext, useContext } from 'react';

export interface Site {
  /** As the outside calls it: `https://bunkai.example`. */
  readonly origin: string;
  /** Shows the page in another language, and remembers it. */
  readonly chooseLanguage: (language: Language) => void;
}

export const SiteContext = createContext<Site>({ origin: '', chooseLanguage: () => undefined });

export function useSite(): Site {
  return useContext(SiteContext);
}
