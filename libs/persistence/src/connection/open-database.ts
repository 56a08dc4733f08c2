// How a process gets at the database: connected, as a role that row-level security binds, on a schema that is there.
import type { DataSource } from 'typeorm';
import { isMigrated } from '../provisioning/migrate.js';
import { assertUnprivileged } from './assert-unprivileged.js';
import { type DataSourceSettings, createDataSource } from './create-data-source.js';

/** Connects; rejects with PrivilegedRoleError for a role that could go round row-level security, and for a schema that is not up to date. */
export async function openDatabase(url: string, settings: DataSourceSettings): Promise<DataSource> {
  const database = createDataSource(url, settings);
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
