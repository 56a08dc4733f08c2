// The repositories of a customer's side against the same contracts as their fakes, on PostgreSQL under the application's role.
import {
  type CustomerStage,
  profileRepositoryContract,
  subscriptionRepositoryContract,
  waiverRepositoryContract,
} from '@bunkai/application/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormProfileRepository } from '../profile/typeorm-profile.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { TypeormWaiverRepository } from '../waiver/typeorm-waiver.repository.js';
import { TypeormSubscriptionRepository } from './typeorm-subscription.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: CustomerStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    services: new TypeormServiceRepository(),
    drafts: new TypeormDraftRepository(),
    releases: new TypeormReleaseRepository(),
    profiles: new TypeormProfileRepository(),
    subscriptions: new TypeormSubscriptionRepository(),
    waivers: new TypeormWaiverRepository(),
    newTenant: () => plantTenant(connections),
  };
});

afterAll(async () => {
  await connections.close();
  await database.drop();
});

profileRepositoryContract(() => stage);
subscriptionRepositoryContract(() => stage);
waiverRepositoryContract(() => stage);
