// One round of load on a page's data, by autocannon.
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  /** Asked in turn by each connection. */
  readonly bodies: readonly string[];
  readonly cookie?: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadFigures {
  readonly requestsPerSecond: number;
  /** In milliseconds. */
  readonly p99: number;
}

/** Throws unless every answer was a 200. */
export async function loadPages({ url, bodies, cookie, connections, seconds }: Load): Promise<LoadFigures> {
  const headers = { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) };
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers, body }));
  const result = await autocannon({ url, connections, duration: seconds, requests });
  if (result.non2xx + result.errors + result.timeouts > 0 || result.requests.total === 0) {
    throw new Error(`${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  return { requestsPerSecond: result.requests.total / result.duration, p99: result.latency.p99 };
}
