// What a worker process counts and measures, and what it last saw waiting in the database and the queue.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { LONG_TIMES, type PoolState, processRegistry, watchPool } from './process-registry.js';

/** What waits; ages in seconds, 0 where nothing does. */
export interface Waiting {
  readonly outboxDue: number;
  readonly outboxOldestSeconds: number;
  readonly outboxSetAside: number;
  readonly deliveriesDue: number;
  readonly deliveriesInFlight: number;
  readonly deliveriesOldestSeconds: number;
}

export class WorkerMetrics {
  readonly registry: Registry = processRegistry('worker');

  readonly #waiting: Readonly<Record<keyof Waiting, Gauge>> = {
    outboxDue: this.#gauge('bunkai_outbox_due', 'Outbox entries that are due and not done.'),
    outboxOldestSeconds: this.#gauge(
      'bunkai_outbox_oldest_due_seconds',
      'How long the outbox entry that is due the longest has been due.',
    ),
    outboxSetAside: this.#gauge('bunkai_outbox_set_aside', 'Outbox entries that failed too often.'),
    deliveriesDue: this.#gauge('bunkai_deliveries_due', 'Deliveries that are due and not being sent.'),
    deliveriesInFlight: this.#gauge('bunkai_deliveries_in_flight', 'Deliveries that are being sent.'),
    deliveriesOldestSeconds: this.#gauge(
      'bunkai_delivery_oldest_due_seconds',
      'How long the delivery that is due the longest has been due.',
    ),
  };
  readonly #jobs = new Gauge({
    name: 'bunkai_queue_jobs',
    help: 'Jobs of a queue by state, and where the queue lives.',
    labelNames: ['queue', 'backend', 'state'],
    registers: [this.registry],
  });
  readonly #processed = new Histogram({
    name: 'bunkai_outbox_processing_seconds',
    help: 'Time to process an outbox entry, by topic and outcome.',
    labelNames: ['topic', 'outcome'],
    buckets: [...LONG_TIMES],
    registers: [this.registry],
  });
  readonly #publishToAlert = new Histogram({
    name: 'bunkai_publish_to_alert_seconds',
    help: 'Time from the commit of a release to that of the alerts of it.',
    buckets: [...LONG_TIMES],
    registers: [this.registry],
  });
  readonly #attempts = new Counter({
    name: 'bunkai_delivery_attempts_total',
    help: 'Attempts to deliver, by kind of channel and outcome.',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  readonly #removed = new Counter({
    name: 'bunkai_retention_removed_total',
    help: 'What the retention policy removed, by kind.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly #removedAt = this.#gauge(
    'bunkai_retention_last_success_timestamp_seconds',
    'When this process last removed what is no longer kept, or saw that another does.',
  );

  waiting(seen: Waiting): void {
    for (const [name, value] of Object.entries(seen))
      this.#waiting[name as keyof Waiting].set(value as number);
  }

  jobs(queue: string, backend: string, counts: Readonly<Record<string, number>>): void {
    for (const [state, count] of Object.entries(counts)) this.#jobs.set({ queue, backend, state }, count);
  }

  processed(topic: string, outcome: 'done' | 'failed', ms: number): void {
    this.#processed.observe({ topic, outcome }, ms / 1000);
  }

  publishedToAlert(ms: number): void {
    this.#publishToAlert.observe(Math.max(ms, 0) / 1000);
  }

  attempt(kind: string, outcome: string): void {
    this.#attempts.inc({ kind, outcome });
  }

  /** One round of the retention policy, by kind. */
  removed(counts: ReadonlyMap<string, number>): void {
    for (const [kind, count] of counts) this.#removed.inc({ kind }, count);
    this.#removedAt.setToCurrentTime();
  }

  watchPool(pool: () => PoolState): void {
    watchPool(this.registry, pool);
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
