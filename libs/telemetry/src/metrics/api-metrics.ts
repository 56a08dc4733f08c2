// What an API process counts and measures.
import { Histogram, type Registry } from 'prom-client';
import { type PoolState, SHORT_TIMES, processRegistry, watchPool } from './process-registry.js';

export class ApiMetrics {
  readonly registry: Registry = processRegistry('api');

  readonly #requests = new Histogram({
    name: 'bunkai_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer, by route pattern and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [...SHORT_TIMES],
    registers: [this.registry],
  });
  readonly #operations = new Histogram({
    name: 'bunkai_graphql_operation_duration_seconds',
    help: 'Time of a GraphQL operation, by its first field, and whether it had errors.',
    labelNames: ['operation', 'outcome'],
    buckets: [...SHORT_TIMES],
    registers: [this.registry],
  });

  /** `route` is the pattern, never the path: paths are without number. */
  request(method: string, route: string, status: number, ms: number): void {
    this.#requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
  }

  /** `operation` as in `Query.viewer`, of the schema's fields alone. */
  operation(operation: string, outcome: 'ok' | 'error', ms: number): void {
    this.#operations.observe({ operation, outcome }, ms / 1000);
  }

  watchPool(pool: () => PoolState): void {
    watchPool(this.registry, pool);
  }
}
