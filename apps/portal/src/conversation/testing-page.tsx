// A component as the server renders it within a page where nobody is signed in; for specs.
import { MantineProvider } from '@mantine/core';
import { type Language, ReaderContext } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RouterProvider, createMemoryRouter } from 'react-router';
import { ROOT } from '../session/use-viewer.js';

export function markupOf(element: ReactNode, language: Language): string {
  const router = createMemoryRouter([{ id: ROOT, path: '/', element, loader: () => null }], {
    hydrationData: { loaderData: { [ROOT]: { viewer: null } } },
  });
  return renderToStaticMarkup(
    <ReaderContext value={{ language, timeZone: 'UTC' }}>
      <MantineProvider>
        <RouterProvider router={router} />
      </MantineProvider>
    </ReaderContext>,
  );
}
