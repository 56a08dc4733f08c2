// Who is told of a subscription: the other party, once for each thing that happened to it.
import { TellSubscription, noTenant } from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { plantProfile, plantSubscription } from '../testing/planted-subscription.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormSubscriptionAlerts } from './typeorm-subscription-alerts.js';

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

const tell = new TellSubscription(
  new TypeormSubscriptionAlerts(),
  fixedClock(new Date('2026-06-02T00:00:00Z')),
);
const inboxOf = (tenant: PlantedTenant) =>
  stage.asApp.within(tenant, () =>
    currentManager().query<object[]>(
      'SELECT kind, subscription_id, occurs_at FROM alert ORDER BY occurs_at, kind',
    ),
  );

it('tells the provider of a request and the customer of each answer', async () => {
  const [provider, customer] = [await plantTenant(stage), await plantTenant(stage)];
  const serviceId = await plantService(stage, provider);
  await plantRelease(stage, provider, serviceId);
  const profileId = await plantProfile(stage, customer, []);
  const subscriptionId = await plantSubscription(stage, customer, { provider, serviceId, profileId });
  const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 0, minute));
  const happened = [
    ['requested', 0],
    ['accepted', 1],
    ['declined', 2],
    ['accepted', 3],
  ] as const;
  await stage.asWorker.within(noTenant, async () => {
    for (const [what, minute] of [...happened, ...happened]) {
      await tell.execute({ subscriptionId, what, at: at(minute).toISOString() });
    }
    await tell.execute({ subscriptionId: newId(), what: 'requested', at: at(9).toISOString() });
  });
  const told = (kind: string, minute: number) => ({
    kind: `subscription-${kind}`,
    subscription_id: subscriptionId,
    occurs_at: at(minute),
  });
  expect(await inboxOf(provider)).toEqual([told('requested', 0)]);
  expect(await inboxOf(customer)).toEqual([told('accepted', 1), told('declined', 2), told('accepted', 3)]);
});
