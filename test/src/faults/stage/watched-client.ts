// A client that waits no longer than anybody would, and remembers how long it had to and what it was told.
import { type Answer, Client, type Variables } from '../../platform/client.js';

const PATIENCE_MS = 20_000;
/** Who waits longer takes the platform for dead. */
export const SLOW_MS = 10_000;

/** What clients went through, together. */
export interface Waits {
  /** Milliseconds of every request. */
  readonly took: number[];
  /** Requests that were answered too late, or by nothing that tells a client where it stands. */
  readonly unclear: string[];
}

export class WatchedClient extends Client {
  constructor(
    url: string,
    private readonly waits: Waits,
  ) {
    super(url);
  }

  override async send<Data>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    try {
      const response = await this.post(JSON.stringify({ query, variables }));
      const body = (await response.json()) as Body<Data>;
      const answer = { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
      if (!isClear(body)) this.waits.unclear.push(`answered ${JSON.stringify(body).slice(0, 300)}`);
      return answer;
    } catch (error) {
      this.waits.unclear.push(`not answered: ${String(error)}`);
      throw error;
    }
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const begun = performance.now();
    try {
      return await super.fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    } finally {
      const ms = Math.round(performance.now() - begun);
      this.waits.took.push(ms);
      if (ms > SLOW_MS) this.waits.unclear.push(`took ${ms} ms`);
    }
  }
}

/** `code`: a fault before GraphQL was reached. */
type Body<Data> = Partial<Answer<Data>> & { readonly code?: string };

/** Data, or errors of which each has a code. */
function isClear({ data, errors = [], code }: Body<unknown>): boolean {
  if (errors.length === 0) return typeof code === 'string' || (data !== null && data !== undefined);
  return errors.every(({ extensions }) => typeof extensions?.['code'] === 'string');
}
