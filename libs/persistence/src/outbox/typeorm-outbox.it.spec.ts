import { outboxContract } from '@bunkai/application/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { TypeormOutbox, TypeormOutboxLedger } from './typeorm-outbox.js';

let database: TestDatabase;
let stage: TestStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

outboxContract(() => ({
  writers: stage.asApp,
  workers: stage.asWorker,
  outbox: new TypeormOutbox(),
  ledger: new TypeormOutboxLedger(),
  newTenant: () => plantTenant(stage),
}));
