// The directory against the same contract as its fake, on PostgreSQL under the roles that use it.
import { type DirectoryStage, directoryContract } from '@bunkai/application/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { countSql, filterValues } from './directory-sql.js';
import { TypeormDirectoryRepository } from './typeorm-directory.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: DirectoryStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    asWorker: connections.asWorker,
    services: new TypeormServiceRepository(),
    drafts: new TypeormDraftRepository(),
    releases: new TypeormReleaseRepository(),
    outbox: new TypeormOutbox(),
    directory: new TypeormDirectoryRepository(),
    newTenant: () => plantTenant(connections),
  };
});

afterAll(async () => {
  await connections.close();
  await database.drop();
});

directoryContract(() => stage);

it('passes by what is no longer in force, with the help of an index', async () => {
  const filter = {
    words: ['x'],
    models: [],
    storedIn: [],
    schemes: [],
    publishedSince: null,
    provider: null,
  };
  const plan = await connections.asApp.within({ organisationId: null, accountId: null }, async () => {
    await currentManager().query('SET LOCAL enable_seqscan = off');
    const lines = await currentManager().query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${countSql}`, [
      ...filterValues(filter, new Date()),
    ]);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('directory_entry_listed_until_idx');
});
