// The database's time, as one clock for all processes: leases and due times must not depend on whose machine's clock is wrong.
import type { Clock } from '@bunkai/kernel';
import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';

/** How long the process's monotonic clock is trusted to keep step. */
const TRUSTED_MS = 10_000;

export class DatabaseClock implements Clock {
  readonly #dataSource: DataSource;
  #readAt: Date | undefined;
  #readAtMs = 0;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** To be called before the time is first needed, and as often as one likes: in between, the process counts on. */
  async read(): Promise<void> {
    if (this.#readAt && performance.now() - this.#readAtMs < TRUSTED_MS) return;
    const [row] = await this.#dataSource.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    if (!row) throw new Error('the database does not tell the time');
    [this.#readAt, this.#readAtMs] = [row.now, performance.now()];
  }

  now(): Date {
    if (!this.#readAt) throw new Error('the database’s time has not been read');
    return new Date(this.#readAt.getTime() + performance.now() - this.#readAtMs);
  }
}
