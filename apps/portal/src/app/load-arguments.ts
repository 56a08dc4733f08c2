// What a page's `load` is given, on the server and in the browser alike.
import type { Reader } from '@bunkai/ui/words';
import { useLoaderData } from 'react-router';
import type { Api } from '../api/api.js';

export interface LoadArguments {
  readonly api: Api;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  readonly reader: Reader;
  /** The instant of loading, RFC 3339: server and browser render by the same. */
  readonly now: string;
  readonly signal: AbortSignal;
}

type Load = (given: LoadArguments) => unknown;

/** What this page's `load` gave: `useLoaded<typeof load>()`. */
export function useLoaded<Loader extends Load>(): Awaited<ReturnType<Loader>> {
  return useLoaderData() as Awaited<ReturnType<Loader>>;
}
