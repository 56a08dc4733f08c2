import { SearchDirectory } from '@bunkai/application';
import { givenRelease, givenService } from '@bunkai/application/testing';
import { systemClock } from '@bunkai/kernel';
import {
  TypeormDirectoryRepository,
  TypeormDraftRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  WORKER_ROLE,
} from '@bunkai/persistence';
import {
  createTestDatabase,
  openStage,
  plantRelease,
  plantService,
  plantTenant,
} from '@bunkai/persistence/testing';
import { migrateQueue } from '@bunkai/queue';
import { expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';

it('enters what was published before there was a directory, whatever else cannot be entered', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
  const connections = await openStage(database);
  const tenant = await plantTenant(connections);
  // A document that is no disclosure: it sorts before the other.
  await plantRelease(connections, tenant, await plantService(connections, tenant, 'broken'));
  const stage = {
    transactions: connections.asApp,
    services: new TypeormServiceRepository(),
    drafts: new TypeormDraftRepository(),
    releases: new TypeormReleaseRepository(),
    newTenant: () => plantTenant(connections),
  };
  await givenRelease(stage, tenant, await givenService(stage, tenant, 'early'));
  const directory = new SearchDirectory(connections.asApp, new TypeormDirectoryRepository(), systemClock);
  const listed = async () => {
    const filter = {
      search: null,
      models: [],
      storedIn: [],
      schemes: [],
      publishedSince: null,
      provider: null,
    };
    const found = await directory.execute(filter, { order: 'name', limit: 10, after: null });
    return found.map(({ service }) => service.slug);
  };
  expect(await listed()).toEqual([]);
  const worker = await startWorker(
    workerSettings(database.workerUrl, { databasePoolSize: 3, concurrency: 1 }),
  );
  try {
    await vi.waitFor(async () => expect(await listed()).toEqual(['early']), { timeout: 10_000 });
  } finally {
    await worker.close();
    await connections.close();
    await database.drop();
  }
});
