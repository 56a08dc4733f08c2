// The whole HTML document, as the server writes it and the browser takes it over.
import { MantineProvider, mantineHtmlProps } from '@mantine/core';
import { type Reader, ReaderContext } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import type { Api } from '../api/api.js';
import { ApiContext } from '../api/api-context.js';
import { colourSchemeScript } from './colour-scheme-script.js';
import { NotificationHost } from './notification-host.js';
import { type Site, SiteContext } from './site-context.js';
import { theme } from './theme.js';

export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  /** Scripts that the page at hand will ask for. */
  readonly preload: readonly string[];
}

interface DocumentProps {
  readonly api: Api;
  readonly site: Site;
  readonly reader: Reader;
  readonly assets: Assets;
  /** What the browser takes over, JSON that is safe inside a script element. */
  readonly data: string;
  readonly children: ReactNode;
}

export const DATA_ID = 'bunkai-data';

export function Document({ api, site, reader, assets, data, children }: DocumentProps) {
  return (
    <html lang={reader.language} {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: colourSchemeScript }} />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.preload.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <SiteContext value={site}>
          <ReaderContext value={reader}>
            <ApiContext value={api}>
              <MantineProvider theme={theme} defaultColorScheme="auto">
                {children}
                <NotificationHost />
              </MantineProvider>
            </ApiContext>
          </ReaderContext>
        </SiteContext>
        <script id={DATA_ID} type="application/json" dangerouslySetInnerHTML={{ __html: data }} />
        <script type="module" src={assets.script} />
      </body>
    </html>
  );
}
