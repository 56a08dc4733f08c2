// The portal on the server: one request in, one whole page out.
import { type Reader, languageOf } from '@bunkai/ui/words';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import {
  StaticRouterProvider,
  type StaticHandlerContext,
  createStaticHandler,
  createStaticRouter,
} from 'react-router';
import { makeApi } from './api/api.js';
import { askOnce } from './api/ask-once.js';
import { operations } from './api/operations.generated.js';
import { colourSchemeScript } from './app/colour-scheme-script.js';
import { type Assets, Document } from './app/document.js';
import { plainError, writeHandOver } from './app/hand-over.js';
import type { PageHandle } from './app/page.js';
import { readerOf } from './app/reader-choice.js';
import { makeRoutes } from './app/routes.js';
import { SessionDocument } from './session/session.generated.js';

/** Scripts that stand in the page itself, to be allowed by their hash. */
export const inlineScripts: readonly string[] = [colourSchemeScript];

/** What pages ask by hash: the texts. */
export { operations };

export interface PageRequest {
  /** Path and query. */
  readonly path: string;
  /** As the outside calls the portal. */
  readonly origin: string;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Answers /graphql for this reader. */
  readonly send: typeof fetch;
  /** From a page's source to the scripts that its route needs; '' names what every page needs. */
  readonly assets: {
    readonly script: string;
    readonly styles: readonly string[];
    readonly scriptsOf: (source: string) => readonly string[];
  };
}

export type PageReply = WrittenPage | { readonly status: number; readonly location: string };

interface WrittenPage {
  readonly status: number;
  readonly language: string;
  /** Everything that the page at this address is written from: the same source, the same page. */
  readonly source: string;
  /** Whether nobody is signed in. */
  readonly isForStranger: boolean;
  readonly write: () => string;
}

/** Rejects only when the page itself cannot be rendered; what its loaders could not get is told in the page. */
export async function renderPage(request: PageRequest): Promise<PageReply> {
  const url = new URL(request.path, request.origin);
  let reader: Reader = readerOf({ ...request, url, account: undefined });
  const api = makeApi(askOnce(request.send), () => reader.language);
  const account = await api.query(SessionDocument, {}).then(
    ({ viewer }) => viewer?.account.locale,
    () => undefined,
  );
  reader = readerOf({ ...request, url, account });
  const handler = createStaticHandler(makeRoutes({ api, reader: () => reader }));
  const context = await handler.query(new Request(url));
  if (context instanceof Response) {
    return { status: context.status, location: context.headers.get('location') ?? '/' };
  }
  const assets = assetsFor(context, request.assets);
  const data = writeHandOver({ origin: request.origin, reader, assets, state: stateOf(context) });
  const page = (
    <StrictMode>
      <Document
        api={api}
        site={{ origin: request.origin, chooseLanguage: () => undefined }}
        reader={reader}
        assets={assets}
        data={data}
      >
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </Document>
    </StrictMode>
  );
  return {
    status: context.statusCode,
    language: languageOf(reader.language),
    source: data,
    isForStranger: account === undefined,
    write: () => `<!doctype html>${renderToString(page)}`,
  };
}

function stateOf({ loaderData, errors }: StaticHandlerContext) {
  if (!errors) return { loaderData, errors: null };
  const plain = Object.entries(errors).map(([route, error]) => [route, plainError(error)] as const);
  return { loaderData, errors: Object.fromEntries(plain) };
}

function assetsFor(
  { matches }: StaticHandlerContext,
  { script, styles, scriptsOf }: PageRequest['assets'],
): Assets {
  const sources = matches.flatMap(({ route }) => {
    const handle = route.handle as PageHandle | undefined;
    return handle ? [handle.source] : [];
  });
  return { script, styles, preload: [...new Set(['', ...sources].flatMap(scriptsOf))] };
}
