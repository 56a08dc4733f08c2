// Brings a database's schema to this version's, or takes all of it back.
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { withClient } from '../connection/with-client.js';
import { provisionActing, provisionDefiner, roleExists } from './provision-roles.js';
import { APP_ROLE, WORKER_ROLE } from './roles.js';

/**
 * Applies the migrations that the database lacks, all or none of them, and names those applied.
 * `ownerUrl` names the role that is to own the tables. Of several at once, one migrates and the others wait.
 */
export function migrate(ownerUrl: string): Promise<readonly string[]> {
  return alone(ownerUrl, async (dataSource) => {
    const applied = await dataSource.runMigrations({ transaction: 'all' });
    return applied.map((migration) => migration.name);
  });
}

/** Takes every migration back, the last first. All data is lost. */
export function revertAll(ownerUrl: string): Promise<void> {
  return alone(ownerUrl, async (dataSource) => {
    for (let left = await countApplied(dataSource); left > 0; left -= 1) {
      await dataSource.undoLastMigration({ transaction: 'all' });
    }
  });
}

/** Whether the database has every migration of this version; any of the platform's roles may ask. */
export async function isMigrated(dataSource: DataSource): Promise<boolean> {
  return (await countApplied(dataSource)) >= dataSource.migrations.length;
}

async function countApplied(dataSource: DataSource): Promise<number> {
  const [table] = await dataSource.query<[{ present: boolean }]>(
    "SELECT to_regclass('public.migration') IS NOT NULL AS present",
  );
  if (!table.present) return 0;
  const [row] = await dataSource.query<[{ count: number }]>('SELECT count(*)::int AS count FROM migration');
  return row.count;
}

async function alone<T>(ownerUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('bunkai migrate'))");
    for (const role of [APP_ROLE, WORKER_ROLE]) {
      if (!(await roleExists(client, role))) {
        throw new Error(`the database role ${role} does not exist: provision the roles before migrating`);
      }
    }
    await provisionDefiner(client);
    await provisionActing(client);
    const dataSource = await createDataSource(ownerUrl, {
      applicationName: 'bunkai-migrate',
      poolSize: 2,
    }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  });
}
