// What is asked for and not disclosed, counted for the provider: never who, never fewer than five.
import { newId } from '@bunkai/kernel';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { VerdictRow } from '../rows/verdict.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantService } from '../testing/planted-release.js';
import { type PlantedTest, plantProfile, plantSubscription } from '../testing/planted-subscription.js';
import {
  type PlantedTenant,
  type TestStage,
  hashOf,
  openStage,
  plantTenant,
} from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormDemandRepository } from './typeorm-demand.repository.js';

const logging: PlantedTest = { name: 'logs for a year', control: '12.4.1' };
const crypto: PlantedTest = { name: 'encrypted at rest', control: '10.1.1' };

let database: TestDatabase;
let stage: TestStage;
let provider: PlantedTenant;
let serviceId: string;
let customers: PlantedTenant[];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  provider = await plantTenant(stage);
  serviceId = await plantService(stage, provider);
  customers = [];
  for (let number = 0; number < 5; number += 1) {
    const customer = await plantTenant(stage);
    const profileId = await plantProfile(stage, customer, number === 0 ? [logging] : [logging, crypto]);
    await plantSubscription(stage, customer, { provider, serviceId, profileId });
    customers.push(customer);
  }
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const demandFor = (tenant: PlantedTenant) =>
  stage.asApp.within(tenant, () => new TypeormDemandRepository().findDemands([serviceId]));

async function judge({ name }: PlantedTest, reason: VerdictRow['reason']): Promise<void> {
  await stage.asWorker.within(noTenant, async () => {
    await currentManager().query('UPDATE verdict SET valid_to = now() WHERE test_hash = $1', [hashOf(name)]);
    await currentManager().insert(VerdictRow, {
      id: newId(),
      serviceId,
      variant: '',
      readerClass: 'customers',
      testHash: hashOf(name),
      outcome: reason === null ? 'met' : 'undetermined',
      reason,
      validFrom: new Date(),
    });
  });
}

it('is there once five customers miss the same', async () => {
  expect(await demandFor(provider)).toEqual(new Map());
  await judge(logging, 'undisclosed');
  await judge(crypto, 'undisclosed');
  expect(await demandFor(provider)).toEqual(
    new Map([[serviceId, [{ control: '12.4.1', customers: 5, asked: null }]]]),
  );
  expect(await demandFor(customers[0] ?? provider)).toEqual(new Map());
  expect(
    await stage.asApp.within(noTenant, () => new TypeormDemandRepository().findDemands([serviceId])),
  ).toEqual(new Map());
});

it('goes once it is disclosed, or withheld for a reason', async () => {
  await judge(logging, 'withheld');
  expect(await demandFor(provider)).toEqual(new Map());
  await judge(logging, 'undisclosed');
  expect((await demandFor(provider)).size).toBe(1);
  await judge(logging, null);
  expect(await demandFor(provider)).toEqual(new Map());
});

it('what waits is counted for the provider alone', async () => {
  const waitingFor = (tenant: PlantedTenant) =>
    stage.asApp.within(tenant, () => new TypeormDemandRepository().countWaiting([serviceId]));
  const nothing = { subscribers: 0, accessRequests: 0, openQuestions: 0 };
  const [asker, reader] = [await plantTenant(stage), await plantTenant(stage)];
  const profileId = await plantProfile(stage, reader, []);
  await plantSubscription(stage, reader, { provider, serviceId, profileId });
  await stage.asApp.within(reader, () =>
    currentManager().query("UPDATE subscription SET requested_class = 'subscribers'"),
  );
  const before = await waitingFor(provider);
  expect(before).toEqual(new Map([[serviceId, { ...nothing, subscribers: 6, accessRequests: 1 }]]));
  await stage.asApp.within(asker, async () => {
    await currentManager().query(
      `INSERT INTO question (id, organisation_id, provider_id, service_id, body, asked_at, asked_by)
       VALUES ($1, $2, $3, $4, 'Where are the logs?', now(), $5)`,
      [newId(), asker.organisationId, provider.organisationId, serviceId, asker.accountId],
    );
  });
  expect(await waitingFor(provider)).toEqual(
    new Map([[serviceId, { subscribers: 6, accessRequests: 1, openQuestions: 1 }]]),
  );
  expect(await waitingFor(asker)).toEqual(new Map([[serviceId, nothing]]));
});
