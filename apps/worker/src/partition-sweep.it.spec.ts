import { WORKER_ROLE } from '@bunkai/persistence';
import { createTestDatabase, withClient } from '@bunkai/persistence/testing';
import { migrateQueue } from '@bunkai/queue';
import { expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';

it('adds the months that are missing ahead once the worker runs', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
  const asOwner = <Row extends object>(sql: string) =>
    withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql)).rows);
  const months = async () => {
    const rows = await asOwner<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'delivery'::regclass ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };
  const all = await months();
  const last = all.filter((name) => /_\d{4}_\d{2}$/.test(name)).at(-1) ?? '';
  await asOwner(`DROP TABLE ${last}, delivery_after`);
  await asOwner(`SELECT add_partition('delivery', 'after', month_of('${last}'), NULL, NULL)`);
  expect(await months()).toEqual(all.filter((name) => name !== last));
  const worker = await startWorker(
    workerSettings(database.workerUrl, { databasePoolSize: 3, concurrency: 1 }),
  );
  try {
    await vi.waitFor(async () => expect(await months()).toEqual(all), { timeout: 30_000 });
  } finally {
    await worker.close();
    await database.drop();
  }
});
