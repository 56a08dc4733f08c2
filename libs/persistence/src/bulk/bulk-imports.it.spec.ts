// Imports on PostgreSQL, under row-level security as the application.
import { type BulkImportStage, bulkImportRepositoryContract } from '@bunkai/application/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { TypeormBulkImportRepository } from './typeorm-bulk-import.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: BulkImportStage;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    imports: new TypeormBulkImportRepository(),
    newTenant: () => plantTenant(connections),
  };
});
afterAll(async () => {
  await connections.close();
  await database.drop();
});

bulkImportRepositoryContract(() => stage);
