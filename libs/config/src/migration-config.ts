// What the migration job is told: the owner's connection, and those of the roles it prepares the database for.
import type { Result } from '@bunkai/kernel';
import { postgresUrl } from './parse-setting.js';
import { type ConfigFault, type ConfigOf, type Environment, readEnvironment } from './read-environment.js';
import { required } from './setting.js';

const settings = {
  migrationDatabaseUrl: required('MIGRATION_DATABASE_URL', postgresUrl),
  appDatabaseUrl: required('BUNKAI_APP_DATABASE_URL', postgresUrl),
  workerDatabaseUrl: required('BUNKAI_WORKER_DATABASE_URL', postgresUrl),
};

export type MigrationConfig = ConfigOf<typeof settings>;

export function readMigrationConfig(
  environment: Environment,
): Result<MigrationConfig, readonly ConfigFault[]> {
  return readEnvironment(environment, settings);
}
