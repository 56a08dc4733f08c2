// The database as the worker's role, once it is sure that row-level security binds it and the schema is there.
import type { WorkerConfig } from '@bunkai/config';
import { assertUnprivileged, createDataSource, isMigrated } from '@bunkai/persistence';
import type { DataSource } from 'typeorm';

/** Connects; rejects for a privileged role or a schema that is not up to date. */
export async function connectDatabase(config: WorkerConfig): Promise<DataSource> {
  const database = createDataSource(config.databaseUrl, {
    applicationName: 'bunkai-worker',
    poolSize: config.databasePoolSize,
  });
  await database.initialize();
  try {
    await assertUnprivileged(database);
    if (!(await isMigrated(database))) {
      throw new Error('the database schema is not up to date: run the migrations first (npm start does)');
    }
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
