// How many connections a process has open to its database.
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

export interface PoolState {
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

/** Of an initialised data source, as of now. */
export function poolState({ driver }: DataSource): PoolState {
  const { totalCount, idleCount, waitingCount } = (driver as unknown as { readonly master: Pool }).master;
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}
