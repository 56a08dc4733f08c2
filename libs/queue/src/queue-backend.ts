// Where the queues live: in PostgreSQL beside the data, or on Redis where one is given.
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE_SCHEMA } from './migrate-queue.js';

export interface QueueBackendSettings {
  /** As the worker's role, which may use the queues' schema. */
  readonly databaseUrl: string;
  /** Redis or Valkey; without it the queues are in PostgreSQL. */
  readonly redisUrl?: string | undefined;
}

export interface QueueBackend {
  /** In words for a log. */
  readonly name: 'PostgreSQL' | 'Redis';
  /** What BullMQ's queues and workers take as their `connection`. */
  readonly connection: object;
  /**
   * Resolves when the queues can be reached; rejects, naming the address, when that takes longer. To be awaited before a queue or
   * a worker is made: one that finds Redis away at its beginning never tries again.
   */
  reached(patienceMs?: number): Promise<void>;
  /** Ends what was opened here, after queues and workers were closed. */
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Chooses the backend for this process; every queue and worker made afterwards uses it. Connects nowhere by itself. */
export function useQueueBackend(settings: QueueBackendSettings): QueueBackend {
  if (settings.redisUrl === undefined) {
    setDefaultBackendFactory(createPostgresBackend);
    const connection = { connectionString: settings.databaseUrl, schema: QUEUE_SCHEMA, max: 6 };
    const nothing = () => Promise.resolve();
    return { name: 'PostgreSQL', connection, reached: nothing, close: nothing };
  }
  setDefaultBackendFactory();
  const redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', () => undefined);
  return {
    name: 'Redis',
    connection: redis,
    reached: (patienceMs = PATIENCE_MS) => reach(redis, patienceMs),
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

function reach(redis: Redis, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let trouble = 'no answer';
    redis.on('error', (error) => (trouble = error.message));
    const timer = setTimeout(() => {
      redis.disconnect();
      const { host, port } = redis.options;
      reject(new Error(`Redis cannot be reached at ${host ?? '?'}:${port ?? '?'}: ${trouble}`));
    }, patienceMs);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
    // Goes on trying by itself when this first attempt fails.
    redis.connect().catch(() => undefined);
  });
}
