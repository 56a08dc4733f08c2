// A page's module as a route: loaded when first needed, its `load` given what every page gets.
import type { Reader } from '@bunkai/ui/words';
import type { ComponentType } from 'react';
import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import type { Api } from '../api/api.js';
import type { LoadArguments } from './load-arguments.js';
import { PageError } from './page-error.js';

export interface PageModule {
  readonly Page: ComponentType;
  readonly load?: (given: LoadArguments) => unknown;
  /** Whether a change of the search params alone loads again; it does unless told otherwise. */
  readonly shouldReload?: (current: URL, next: URL) => boolean;
}

export interface Surroundings {
  readonly api: Api;
  readonly reader: () => Reader;
}

const modules = import.meta.glob<PageModule>('../**/*.page.tsx');

/** Names the source of a route's page for the preloading of its script. */
export interface PageHandle {
  readonly source: string;
}

/** `file` is the module below src, without `.page.tsx`. */
export function page(
  surroundings: Surroundings,
  path: string | undefined,
  file: string,
  children?: RouteObject[],
): RouteObject {
  const handle: PageHandle = { source: `src/${file}.page.tsx` };
  const common = { handle, lazy: () => loadPage(surroundings, file), ErrorBoundary: PageError };
  if (path === undefined) return { index: true, ...common };
  return { path, ...common, ...(children && { children }) };
}

async function loadPage({ api, reader }: Surroundings, file: string) {
  const module = await modules[`../${file}.page.tsx`]?.();
  if (!module) throw new Error(`there is no page ${file}`);
  const { Page, load, shouldReload } = module;
  return {
    Component: Page,
    loader: ({ request, params }: { request: Request; params: LoadArguments['params'] }) =>
      load?.({
        api,
        params,
        url: new URL(request.url),
        reader: reader(),
        now: new Date().toISOString(),
        signal: request.signal,
      }) ?? null,
    shouldRevalidate: (change: ShouldRevalidateFunctionArgs) =>
      isSameButSearch(change) && shouldReload
        ? shouldReload(change.currentUrl, change.nextUrl)
        : change.defaultShouldRevalidate,
  };
}

function isSameButSearch({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
}
