// One id from the request to everything that comes of it, carried along the asynchronous calls.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string | null>();

/** Runs `work` under this id, to its asynchronous end; null: under none. */
export function withCorrelation<T>(id: string | null, work: () => T): T {
  return storage.run(id, work);
}

/** The id of what is at work; null outside of any request and job. */
export function currentCorrelation(): string | null {
  return storage.getStore() ?? null;
}
