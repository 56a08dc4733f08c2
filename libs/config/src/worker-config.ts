// What the worker process is told: the database as the worker's role, and Redis where the queues run on it.
import { type Result, ok } from '@bunkai/kernel';
import { logLevel } from './log-level.js';
import { host, integer, origin, port, postgresUrl, redisUrl, token } from './parse-setting.js';
import { type ConfigFault, type ConfigOf, type Environment, readEnvironment } from './read-environment.js';
import { defaulted, optional, required } from './setting.js';

const settings = {
  databaseUrl: required('DATABASE_URL', postgresUrl),
  databasePoolSize: defaulted('DATABASE_POOL_SIZE', integer(1, 1000), 10),
  redisUrl: optional('REDIS_URL', redisUrl),
  concurrency: defaulted('BUNKAI_WORKER_CONCURRENCY', integer(1, 256), 4),
  healthHost: defaulted('HOST', host, '127.0.0.1'),
  healthPort: optional('BUNKAI_HEALTH_PORT', port),
  /** Without one, `/metrics` beside `/healthz` answers this machine alone. */
  metricsToken: optional('BUNKAI_METRICS_TOKEN', token),
  logLevel,
  publicUrl: defaulted('PUBLIC_URL', origin, 'http://localhost:3000'),
};

/** `healthPort`: where the worker answers `/healthz`; without it, nowhere. */
export type WorkerConfig = ConfigOf<typeof settings>;

export function readWorkerConfig(environment: Environment): Result<WorkerConfig, readonly ConfigFault[]> {
  const read = readEnvironment(environment, settings);
  return read.ok ? ok(read.value) : read;
}
