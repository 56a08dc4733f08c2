// What the worker process is told: the database as the worker's role, and Redis where the queues run on it.
import { join } from 'node:path';
import { type Result, ok } from '@bunkai/kernel';
import { logLevel } from './log-level.js';
import {
  addressList,
  folder,
  host,
  integer,
  mailbox,
  oneOf,
  origin,
  port,
  postgresUrl,
  redisUrl,
  smtpUrl,
  taggableAddress,
  token,
} from './parse-setting.js';
import { type ConfigFault, type ConfigOf, type Environment, readEnvironment } from './read-environment.js';
import { defaulted, optional, required } from './setting.js';

const settings = {
  databaseUrl: required('DATABASE_URL', postgresUrl),
  databasePoolSize: defaulted('DATABASE_POOL_SIZE', integer(1, 1000), 10),
  redisUrl: optional('REDIS_URL', redisUrl),
  concurrency: defaulted('BUNKAI_WORKER_CONCURRENCY', integer(1, 256), 4),
  /** Active subscriptions of a service of which all are told with the assessment; where there are more, jobs tell. */
  tellAtOnce: defaulted('BUNKAI_TELL_AT_ONCE', integer(0, 100_000), 1_000),
  healthHost: defaulted('HOST', host, '127.0.0.1'),
  healthPort: optional('BUNKAI_HEALTH_PORT', port),
  /** Without one, `/metrics` beside `/healthz` answers this machine alone. */
  metricsToken: optional('BUNKAI_METRICS_TOKEN', token),
  logLevel,
  publicUrl: defaulted('PUBLIC_URL', origin, 'http://localhost:3000'),
  /** Without one, mails are written to `mailDir`. */
  smtpUrl: optional('SMTP_URL', smtpUrl),
  mailFrom: defaulted('MAIL_FROM', mailbox, 'Bunkai <bunkai@localhost>'),
  /** Each mail comes back to an address of its own below it. */
  mailBounceAddress: optional('MAIL_BOUNCE_ADDRESS', taggableAddress),
  mailDir: defaulted('BUNKAI_MAIL_DIR', folder(process.cwd()), join(process.cwd(), '.bunkai', 'mail')),
  /** Days after their end that deliveries with their attempts, done outbox entries, and imports with their rows, are kept; alerts, after they were written. */
  keepDeliveriesDays: defaulted('BUNKAI_KEEP_DELIVERIES_DAYS', integer(1, 36_500), 90),
  keepOutboxDays: defaulted('BUNKAI_KEEP_OUTBOX_DAYS', integer(1, 36_500), 14),
  keepImportsDays: defaulted('BUNKAI_KEEP_IMPORTS_DAYS', integer(1, 36_500), 90),
  keepAlertsDays: optional('BUNKAI_KEEP_ALERTS_DAYS', integer(1, 36_500)),
  /** What becomes of a month of deliveries or alerts that is kept no longer. */
  retired: defaulted('BUNKAI_RETIRED', oneOf('drop', 'archive'), 'drop'),
  /** Where endpoints may be although it is not public. */
  allowedNetworks: defaulted('BUNKAI_ALLOWED_NETWORKS', addressList, Object.freeze([])),
};

/** `healthPort`: where the worker answers `/healthz`; without it, nowhere. */
export type WorkerConfig = ConfigOf<typeof settings>;

export function readWorkerConfig(environment: Environment): Result<WorkerConfig, readonly ConfigFault[]> {
  const read = readEnvironment(environment, settings);
  return read.ok ? ok(read.value) : read;
}
