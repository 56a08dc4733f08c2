// Questions on PostgreSQL under the application's role, and the alerts that the worker writes of them.
import { TellQuestion, noTenant } from '@bunkai/application';
import { type QuestionStage, questionRepositoryContract } from '@bunkai/application/testing';
import { fixedClock, newId } from '@bunkai/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormQuestionAlerts } from './typeorm-question-alerts.js';
import { TypeormQuestionRepository } from './typeorm-question.repository.js';

let database: TestDatabase;
let connections: TestStage;
let stage: QuestionStage;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  connections = await openStage(database);
  stage = {
    transactions: connections.asApp,
    services: new TypeormServiceRepository(),
    drafts: new TypeormDraftRepository(),
    releases: new TypeormReleaseRepository(),
    questions: new TypeormQuestionRepository(),
    newTenant: () => plantTenant(connections),
  };
});
afterAll(async () => {
  await connections.close();
  await database.drop();
});

questionRepositoryContract(() => stage);

it('a question alerts its provider and each answer its customer, once', async () => {
  const customerOnly = { provider: false, customer: true };
  const [provider, customer] = [await plantTenant(connections), await plantTenant(connections, customerOnly)];
  const serviceId = await plantService(connections, provider);
  await plantRelease(connections, provider, serviceId);
  const [id, answerId, at] = [newId(), newId(), new Date('2026-05-01T00:00:00Z')];
  const question = { id, organisationId: customer.organisationId, providerId: provider.organisationId };
  await stage.transactions.within(customer, () =>
    stage.questions.insert({
      ...question,
      serviceId,
      text: 'Why?',
      control: null,
      releaseNumber: null,
      requirement: null,
      askedAt: at,
      askedBy: customer.accountId,
    }),
  );
  const answered = { answeredAt: at, answeredBy: provider.accountId };
  await stage.transactions.within(provider, () =>
    stage.questions.insertAnswer({ id: answerId, question, text: 'Because.', ...answered }),
  );
  const tell = new TellQuestion(new TypeormQuestionAlerts(), fixedClock(at));
  await connections.asWorker.within(noTenant, async () => {
    for (const told of [null, answerId, null, answerId, newId()])
      await tell.execute({ questionId: id, answerId: told });
  });
  const inboxOf = (tenant: PlantedTenant) =>
    connections.asApp.within(tenant, () =>
      currentManager().query<object[]>('SELECT kind, service_id, body FROM alert'),
    );
  const body = { questionId: id };
  expect(await inboxOf(provider)).toEqual([{ kind: 'question-asked', service_id: serviceId, body }]);
  expect(await inboxOf(customer)).toEqual([{ kind: 'question-answered', service_id: serviceId, body }]);
});
