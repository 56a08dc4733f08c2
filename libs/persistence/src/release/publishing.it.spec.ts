// The repositories of publishing against the same contracts as their fakes, on PostgreSQL under the application's role.
import {
  type NoticeStage,
  draftRepositoryContract,
  noticeRepositoryContract,
  releaseRepositoryContract,
  serviceRepositoryContract,
} from '@bunkai/application/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { TypeormNoticeRepository } from './typeorm-notice.repository.js';
import { TypeormReleaseRepository } from './typeorm-release.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: NoticeStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    services: new TypeormServiceRepository(),
    drafts: new TypeormDraftRepository(),
    releases: new TypeormReleaseRepository(),
    notices: new TypeormNoticeRepository(),
    newTenant: () => plantTenant(connections),
  };
});

afterAll(async () => {
  await connections.close();
  await database.drop();
});

serviceRepositoryContract(() => stage);
draftRepositoryContract(() => stage);
releaseRepositoryContract(() => stage);
noticeRepositoryContract(() => stage);
