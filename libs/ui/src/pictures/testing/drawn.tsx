// A picture as the server renders it, for specs.
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../words/language.js';
import { ReaderContext } from '../../words/reader-context.js';

export function drawn(picture: ReactNode, language: Language = 'en'): string {
  const html = renderToStaticMarkup(
    <ReaderContext.Provider value={{ language, timeZone: 'UTC' }}>
      <MantineProvider>{picture}</MantineProvider>
    </ReaderContext.Provider>,
  );
  return html.replace(/<style[^>]*>.*?<\/style>/gs, '');
}

/** What is read out: the text of everything that is not hidden from it, a space between elements. */
export function readOut(picture: ReactNode, language: Language = 'en'): string {
  return drawn(picture, language)
    .replace(/<svg[^>]*aria-hidden="true".*?<\/svg>/gs, '')
    .replace(/<span[^>]*aria-hidden="true".*?<\/span>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const hostile = '<img src=x onerror=alert(1)>\u202eevil';
