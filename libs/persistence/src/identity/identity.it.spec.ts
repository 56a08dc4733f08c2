// The repositories of identity against the same contracts as their fakes, on PostgreSQL under the application's role.
import { type IdentityStage, identityContract } from '@bunkai/application/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { TypeormAccountRepository } from './typeorm-account.repository.js';
import { TypeormAttemptRepository } from './typeorm-attempt.repository.js';
import { TypeormInvitationRepository } from './typeorm-invitation.repository.js';
import { TypeormOrganisationRepository } from './typeorm-organisation.repository.js';
import { TypeormSessionRepository } from './typeorm-session.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: IdentityStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    accounts: new TypeormAccountRepository(),
    organisations: new TypeormOrganisationRepository(),
    sessions: new TypeormSessionRepository(),
    invitations: new TypeormInvitationRepository(),
    attempts: new TypeormAttemptRepository(),
  };
});

afterAll(async () => {
  await connections.close();
  await database.drop();
});

identityContract(() => stage);
