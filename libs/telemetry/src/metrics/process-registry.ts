// The figures of one process, beginning with those that every Node process has.
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';

/** Seconds: from what is answered at once to what somebody waits for. */
export const SHORT_TIMES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
/** Seconds: of work behind the scenes, up to an hour. */
export const LONG_TIMES = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600] as const;

/** Connections of a process to its database. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

/** A registry with the process's own figures; every sample names the process. */
export function processRegistry(process: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Asks `pool` at each scrape. */
export function watchPool(registry: Registry, pool: () => PoolState): void {
  new Gauge({
    name: 'bunkai_database_pool_connections',
    help: 'Connections to the database: total, idle, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(pool())) this.set({ state }, count as number);
    },
  });
}
