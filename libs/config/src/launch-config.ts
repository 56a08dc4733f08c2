// What `npm start` is told: everything has a default, so that it runs with no variable set.
import { join } from 'node:path';
import type { Result } from '@bunkai/kernel';
import { logLevel } from './log-level.js';
import { folder, host, onOff, origin, port, postgresUrl, redisUrl } from './parse-setting.js';
import { type ConfigFault, type ConfigOf, type Environment, readEnvironment } from './read-environment.js';
import { defaulted, optional } from './setting.js';

const settingsFor = (root: string) => ({
  port: defaulted('PORT', port, 3000),
  host: defaulted('HOST', host, '127.0.0.1'),
  dataDir: defaulted('BUNKAI_DATA_DIR', folder(root), join(root, '.bunkai')),
  /** Without one, the embedded server. */
  databaseUrl: optional('DATABASE_URL', postgresUrl),
  migrationDatabaseUrl: optional('MIGRATION_DATABASE_URL', postgresUrl),
  appDatabaseUrl: optional('BUNKAI_APP_DATABASE_URL', postgresUrl),
  workerDatabaseUrl: optional('BUNKAI_WORKER_DATABASE_URL', postgresUrl),
  redisUrl: optional('REDIS_URL', redisUrl),
  /** Unless said otherwise, with the embedded server alone. */
  demo: optional('BUNKAI_DEMO', onOff),
  publicUrl: optional('PUBLIC_URL', origin),
  logLevel,
});

export type LaunchConfig = ConfigOf<ReturnType<typeof settingsFor>>;

/** `root` is the folder of the checkout: relative paths and the default data folder are taken from it. */
export function readLaunchConfig(
  environment: Environment,
  root: string,
): Result<LaunchConfig, readonly ConfigFault[]> {
  return readEnvironment(environment, settingsFor(root));
}
