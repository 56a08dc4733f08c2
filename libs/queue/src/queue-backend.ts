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
  /** Ends what was opened here, after queues and workers were closed. */
  close(): Promise<void>;
}

/** Chooses the backend for this process; every queue and worker made afterwards uses it. Connects nowhere by itself. */
export function useQueueBackend(settings: QueueBackendSettings): QueueBackend {
  if (settings.redisUrl === undefined) {
    setDefaultBackendFactory(createPostgresBackend);
    const connection = { connectionString: settings.databaseUrl, schema: QUEUE_SCHEMA, max: 6 };
    return { name: 'PostgreSQL', connection, close: () => Promise.resolve() };
  }
  setDefaultBackendFactory();
  const redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', () => undefined);
  return {
    name: 'Redis',
    connection: redis,
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}
