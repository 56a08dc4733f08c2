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
const loaded = new Map<string, PageModule>();

/** Names the source of a route's page for the preloading of its script. */
export interface PageHandle {
  readonly source: string;
  readonly file: string;
}

/**
 * `file` is the module below src, without `.page.tsx`. It is fetched by the route's loader, not by the router's own `lazy`: of a
 * script that cannot be fetched the router would show nothing at all.
 */
export function page(
  surroundings: Surroundings,
  path: string | undefined,
  file: string,
  children?: RouteObject[],
): RouteObject {
  const route = {
    handle: { source: `src/${file}.page.tsx`, file } satisfies PageHandle,
    ErrorBoundary: PageError,
    Component: () => {
      const { Page } = loaded.get(file) ?? missing(file);
      return <Page />;
    },
    loader: loaderOf(surroundings, file),
    shouldRevalidate: (change: ShouldRevalidateFunctionArgs) => {
      const shouldReload = loaded.get(file)?.shouldReload;
      if (!shouldReload || !isSameButSearch(change)) return change.defaultShouldRevalidate;
      return shouldReload(change.currentUrl, change.nextUrl);
    },
  };
  if (path === undefined) return { index: true, ...route };
  return { path, ...route, ...(children && { children }) };
}

/** Fetches the script of a page, once it is there for good. Rejects where it cannot be had. */
export async function fetchPage(file: string): Promise<PageModule> {
  const module = loaded.get(file) ?? (await modules[`../${file}.page.tsx`]?.()) ?? missing(file);
  loaded.set(file, module);
  return module;
}

function loaderOf({ api, reader }: Surroundings, file: string) {
  return async ({ request, params }: { request: Request; params: LoadArguments['params'] }) => {
    const { load } = await fetchPage(file);
    const { signal } = request;
    const now = wholeSecond();
    return (await load?.({ api, params, url: new URL(request.url), reader: reader(), now, signal })) ?? null;
  };
}

/** What is asked again within it is written once. */
function wholeSecond(): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
}

function missing(file: string): never {
  throw new Error(`there is no page ${file}`);
}

function isSameButSearch({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
}
