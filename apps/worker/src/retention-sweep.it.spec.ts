import { WORKER_ROLE, currentManager } from '@bunkai/persistence';
import { createTestDatabase, openStage, plantTenant } from '@bunkai/persistence/testing';
import { migrateQueue } from '@bunkai/queue';
import { expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';

it('deletes sessions that expired once the worker runs, and no others', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
  const stage = await openStage(database);
  const tenant = await plantTenant(stage);
  await stage.asApp.within(tenant, async () => {
    for (const expiresIn of ['-1 minute', '1 minute']) {
      await currentManager().query(
        `INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at)
         VALUES (gen_random_uuid(), sha256($2::bytea), $1, now() - interval '1 hour', now(), now() + $3::interval)`,
        [tenant.accountId, Buffer.from(expiresIn), expiresIn],
      );
    }
  });
  const worker = await startWorker(
    workerSettings(database.workerUrl, { databasePoolSize: 3, concurrency: 1 }),
  );
  const left = () =>
    stage.asApp.within(tenant, async () => {
      const rows = await currentManager().query<{ expired: boolean }[]>(
        'SELECT expires_at < now() AS expired FROM session',
      );
      return rows.map(({ expired }) => expired);
    });
  try {
    await vi.waitFor(async () => expect(await left()).toEqual([false]), { timeout: 10_000 });
  } finally {
    await worker.close();
    await stage.close();
    await database.drop();
  }
});
