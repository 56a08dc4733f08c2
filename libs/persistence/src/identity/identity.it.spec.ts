// The repositories of identity against the same contracts as their fakes, on PostgreSQL under the application's role.
import { type IdentityStage, identityContract } from '@bunkai/application/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newId } from '@bunkai/kernel';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormAccountRepository } from './typeorm-account.repository.js';
import { TypeormAttemptRepository } from './typeorm-attempt.repository.js';
import { TypeormIdentitySweeper } from './typeorm-identity-sweeper.js';
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

it('sweeps, as the worker, sessions that expired and attempts long past', async () => {
  const tenant = await plantTenant(connections);
  const noTenant = { organisationId: null, accountId: null };
  const now = Date.now();
  const session = (expiresInMs: number) => ({
    id: newId(),
    tokenHash: Buffer.alloc(32, newId()),
    accountId: tenant.accountId,
    organisationId: null,
    createdAt: new Date(now - 1_000_000),
    expiresAt: new Date(now + expiresInMs),
  });
  await connections.asApp.within(tenant, async () => {
    await stage.sessions.add(session(-60_000));
    await stage.sessions.add(session(60_000));
  });
  await connections.asApp.within(noTenant, async () => {
    await currentManager().query('DELETE FROM sign_in_attempt');
    await stage.attempts.count({ key: 'old', most: 1, windowMs: 1 }, new Date(now - 10_000));
    await stage.attempts.count({ key: 'new', most: 1, windowMs: 1 }, new Date(now));
  });
  const sweeper = new TypeormIdentitySweeper();
  await connections.asWorker.within(noTenant, async () => {
    await sweeper.deleteExpiredSessions(new Date(now));
    await sweeper.deleteAttemptsBefore(new Date(now - 5_000));
  });
  const left = await connections.asApp.within(tenant, () =>
    currentManager().query<object[]>(
      `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM sign_in_attempt) AS attempts`,
    ),
  );
  expect(left).toEqual([{ sessions: 1, attempts: 1 }]);
});
