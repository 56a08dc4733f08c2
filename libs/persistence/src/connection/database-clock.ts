// The database's time, as one clock for all processes: what is told to whom must not depend on whose machine's clock is wrong.
import type { Clock } from '@bunkai/kernel';
import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';

/** How long the process's monotonic clock is trusted to keep step. */
const TRUSTED_MS = 10_000;
/** An answer that came so quickly is read no better a second time. */
const QUICK_MS = 5;
const TRIES = 3;

interface Reading {
  /** What the clock shows when the monotonic clock shows zero. */
  readonly originMs: number;
  readonly readAtMs: number;
  /** How far it may be wrong to either side, twice. */
  readonly tookMs: number;
}

export class DatabaseClock implements Clock {
  readonly #dataSource: DataSource;
  #reading: Reading | undefined;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** A clock that has been read and keeps being read while the data source is open. */
  static async following(dataSource: DataSource): Promise<DatabaseClock> {
    const clock = new DatabaseClock(dataSource);
    await clock.read();
    const timer = setInterval(() => {
      if (!dataSource.isInitialized) clearInterval(timer);
      // While the database is away, the process counts on.
      else void clock.read().catch(() => undefined);
    }, TRUSTED_MS);
    timer.unref();
    return clock;
  }

  /** To be called before the time is first needed, and as often as one likes: in between, the process counts on. */
  async read(): Promise<void> {
    if (this.#reading && performance.now() - this.#reading.readAtMs < TRUSTED_MS) return;
    let best: Reading | undefined;
    for (let tries = 0; tries < TRIES && (!best || best.tookMs > QUICK_MS); tries += 1) {
      const reading = await this.#ask();
      if (!best || reading.tookMs < best.tookMs) best = reading;
    }
    this.#reading = best;
  }

  now(): Date {
    if (!this.#reading) throw new Error('the database’s time has not been read');
    return new Date(this.#reading.originMs + performance.now());
  }

  async #ask(): Promise<Reading> {
    const askedAtMs = performance.now();
    const [row] = await this.#dataSource.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    if (!row) throw new Error('the database does not tell the time');
    const readAtMs = performance.now();
    return {
      originMs: row.now.getTime() - (askedAtMs + readAtMs) / 2,
      readAtMs,
      tookMs: readAtMs - askedAtMs,
    };
  }
}
