// The configuration of a worker that a spec starts: a queue in PostgreSQL, nobody to write to, and nothing told but errors.
import type { WorkerConfig } from '@bunkai/config';

export function workerSettings(databaseUrl: string, changes: Partial<WorkerConfig> = {}): WorkerConfig {
  return {
    databaseUrl,
    databasePoolSize: 4,
    redisUrl: undefined,
    concurrency: 2,
    healthHost: '127.0.0.1',
    healthPort: undefined,
    metricsToken: undefined,
    logLevel: 'error',
    publicUrl: 'http://localhost',
    smtpUrl: undefined,
    mailFrom: 'bunkai@localhost',
    mailBounceAddress: undefined,
    mailDir: '/nonexistent',
    tellAtOnce: 1_000,
    keepDeliveriesDays: 90,
    keepOutboxDays: 14,
    keepImportsDays: 90,
    keepAlertsDays: undefined,
    retired: 'drop',
    allowedNetworks: [],
    ...changes,
  };
}
