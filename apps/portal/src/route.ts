// Where the reader is: in the address, so that it can be linked to and the back button works.
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'services' }
  | { readonly page: 'service'; readonly key: string }
  | { readonly page: 'inbox' };

/** Reads `#/`, `#/s/<provider>/<service>` and `#/inbox`. */
export function parseRoute(hash: string): Route {
  const service = /^#\/s\/([a-z0-9-]+\/[a-z0-9-]+)$/.exec(hash)?.[1];
  if (service) return { page: 'service', key: service };
  return hash === '#/inbox' ? { page: 'inbox' } : { page: 'services' };
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
