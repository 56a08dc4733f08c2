// The migration job of a deployment: roles, schema and queues, then the end. Run it before the api and the worker of a new version.
import { configOrExit, readMigrationConfig } from '@bunkai/config';
import { provision } from './provision/provision.js';

const config = configOrExit(readMigrationConfig(process.env));
try {
  await provision({
    ownerUrl: config.migrationDatabaseUrl,
    appUrl: config.appDatabaseUrl,
    workerUrl: config.workerDatabaseUrl,
    // Both connections are given: no password is to be made up.
    passwords: { app: '', worker: '' },
  });
  console.log('The database is up to date.');
} catch (error) {
  console.error(`The database cannot be prepared: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
