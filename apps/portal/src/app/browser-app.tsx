// The page in the browser: the reader's language and zone may change while it is open.
import { type Language, type Reader } from '@bunkai/ui/words';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type RouteObject, createBrowserRouter, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Api } from '../api/api.js';
import { ChooseLanguageDocument } from '../session/session.generated.js';
import { ROOT } from '../session/use-viewer.js';
import { Document } from './document.js';
import { type HandOver, reviveErrors } from './hand-over.js';
import { LANGUAGE_COOKIE, ZONE_COOKIE } from './reader-choice.js';
import { type PageHandle, fetchPage } from './page.js';
import { makeRoutes } from './routes.js';

type Router = ReturnType<typeof createBrowserRouter>;

/** Kept outside of React: loaders read it, too. */
let currentReader: Reader = { language: 'en', timeZone: 'UTC' };

/** The router with the first page's script loaded, so that the first render is what the server wrote. */
export async function loadFirstPage(api: Api, { reader, state }: HandOver): Promise<Router> {
  currentReader = reader;
  const routes = makeRoutes({ api, reader: () => currentReader });
  const matches = matchRoutes(routes, window.location) ?? [];
  await Promise.all(matches.map(({ route }) => fetchNow(route)));
  return createBrowserRouter(routes, {
    hydrationData: { loaderData: state.loaderData ?? {}, errors: reviveErrors(state.errors) ?? null },
  });
}

async function fetchNow({ handle }: RouteObject): Promise<void> {
  const { file } = (handle ?? {}) as Partial<PageHandle>;
  // What cannot be had was met by the server, too, which wrote the page that says so.
  if (file !== undefined) await fetchPage(file).catch(() => undefined);
}

interface BrowserAppProps {
  readonly api: Api;
  readonly router: Router;
  readonly handOver: HandOver;
  readonly data: string;
  readonly onLanguage: (language: Language) => void;
}

export function BrowserApp({ api, router, handOver, data, onLanguage }: BrowserAppProps) {
  const [reader, setReader] = useState(handOver.reader);
  const show = useCallback(
    (next: Reader) => {
      currentReader = next;
      onLanguage(next.language);
      setReader(next);
    },
    [onLanguage],
  );
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === currentReader.timeZone) return;
    remember(ZONE_COOKIE, timeZone);
    show({ ...currentReader, timeZone });
  }, [show]);
  const chooseLanguage = useCallback(
    (language: Language) => {
      remember(LANGUAGE_COOKIE, language);
      show({ ...currentReader, language });
      void follow(api, router, language);
    },
    [api, router, show],
  );
  const site = useMemo(() => ({ origin: handOver.origin, chooseLanguage }), [handOver, chooseLanguage]);
  return (
    <Document api={api} site={site} reader={reader} assets={handOver.assets} data={data}>
      <RouterProvider router={router} />
    </Document>
  );
}

/** Who is signed in is spoken to in the chosen language by mail, too; then the page is loaded again for what the server words. */
async function follow(api: Api, router: Router, locale: Language): Promise<void> {
  const session = router.state.loaderData[ROOT] as { readonly viewer?: unknown } | undefined;
  if (session?.viewer) await api.mutate(ChooseLanguageDocument, { locale }).catch(() => undefined);
  const url = new URL(window.location.href);
  if (url.searchParams.has('lang')) {
    url.searchParams.delete('lang');
    await router.navigate(`${url.pathname}${url.search}${url.hash}`, {
      replace: true,
      preventScrollReset: true,
    });
  } else {
    await router.revalidate();
  }
}

function remember(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}
