// One mutation, whatever comes of it: answered, refused in so many words, or nobody knows.
import type { Client, Variables } from '../../platform/client.js';
import { setTimeout as delay } from 'node:timers/promises';
import type { History } from '../history.js';

export type Attempt<Payload> =
  | { readonly kind: 'answered'; readonly payload: Payload }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly error: string };

/** `query` names one field that answers a result union. A fault, a broken connection and silence leave it unknown whether it happened. */
export async function attempt<Payload extends object>(
  client: Client,
  query: string,
  variables: Variables,
): Promise<Attempt<Payload>> {
  try {
    const { data, errors } = await client.send<Record<string, Payload & { code?: string }>>(query, variables);
    const [payload] = Object.values(data ?? {});
    if (errors.length > 0 || !payload) return { kind: 'unknown', error: JSON.stringify(errors) };
    if (typeof payload.code === 'string') return { kind: 'refused', code: payload.code };
    return { kind: 'answered', payload };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    return { kind: 'unknown', error: `${String(error)} ${cause}` };
  }
}

const PATIENCE_MS = 150_000;
const PAUSE_MS = 150;

/** Does what may be repeated until it succeeds; rejects when that takes minutes. */
export async function persist<Value>(
  what: string,
  history: History,
  work: () => Promise<Value>,
): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      history.note('again', { what, error: String(error).slice(0, 300) });
      if (Date.now() > deadline) throw error;
      await delay(PAUSE_MS);
    }
  }
}
