// Requests to disclose: the customer's alone, counted for the provider from five on, and closed at once by what discloses.
import { RequestDisclosure } from '@bunkai/application';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { AssessedWorld, type Subscriber } from '../assessment/assessed-world.harness.js';
import { TypeormDemandRepository } from '../demand/typeorm-demand.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormRequestRepository } from './typeorm-request.repository.js';

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

const path = '12.4.1/logRetentionByType';
const offered = (fields: JsonValue, visibility = 'public'): JsonValue => ({
  '12.4.1': { status: 'offered', fields, visibility },
});
const disclosed = { logRetentionByType: [{ type: 'audit', retention: 'P1Y' }] };
const principalOf = (tenant: PlantedTenant) =>
  ({ kind: 'member', ...tenant, roles: ['owner'], provider: true, customer: true }) as const;

async function begin(customers: number) {
  const world = await AssessedWorld.on(stage);
  await world.publish(offered({}));
  const subscribers: Subscriber[] = [];
  for (let number = 0; number < customers; number += 1)
    subscribers.push(await world.subscribe(requirementsOf(keepsLogs('P1Y'))));
  await world.assess();
  const { serviceId } = world;
  const requests = new RequestDisclosure(stage.asApp, new TypeormRequestRepository(), world.clock);
  const ask = async (tenant: PlantedTenant, paths: readonly string[] = [path]) =>
    requests.execute(principalOf(tenant), { serviceId, paths });
  const takeBack = (tenant: PlantedTenant) =>
    requests.withdraw(principalOf(tenant), { serviceId, paths: [path] });
  const demand = async (tenant = world.provider) =>
    (await stage.asApp.within(tenant, () => new TypeormDemandRepository().findDemands([serviceId]))).get(
      serviceId,
    );
  const told = async ({ tenant }: Subscriber) =>
    (await world.alertsOf(tenant)).filter(({ kind }) => kind === 'request-answered').map(({ body }) => body);
  return { world, subscribers, ask, takeBack, demand, told };
}

it('are asked once however often one clicks, taken back, and nobody else’s', async () => {
  const { world, subscribers, ask, takeBack } = await begin(1);
  const [customer] = subscribers;
  if (!customer) throw new Error('no customer');
  const { tenant } = customer;
  const clicks = await Promise.all([ask(tenant), ask(tenant), ask(tenant)]);
  for (const asked of clicks)
    expect(asked).toMatchObject({ ok: true, value: [{ control: '12.4.1', field: 'logRetentionByType' }] });
  for (const other of [world.provider, await plantTenant(stage)]) {
    expect(await ask(other)).toEqual({ ok: false, refusal: { code: 'NOT_FOUND', what: 'service' } });
    const rows = await stage.asApp.within(other, () =>
      currentManager().query<object[]>('SELECT * FROM disclosure_request'),
    );
    expect(rows).toEqual([]);
  }
  for (const bad of [[], ['12.4.1/nothing'], ['99.9.9'], ['12.4.1/@reviewed'], ["'; DROP TABLE alert; --"]])
    expect(await ask(tenant, bad)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  expect(await takeBack(tenant)).toEqual({ ok: true, value: [] });
  expect(await takeBack(tenant)).toEqual({ ok: true, value: [] });
});

it('are counted for the provider from five on, and never so that the rest can be told', async () => {
  const { subscribers, ask, demand, world } = await begin(6);
  const lacking = { control: '12.4.1', customers: 6, asked: null };
  expect(await demand()).toEqual([lacking]);
  for (const { tenant } of subscribers.slice(0, 5)) await ask(tenant);
  // Five of six: that one did not ask would be a count of one.
  expect(await demand()).toEqual([lacking]);
  for (const { tenant } of subscribers.slice(5)) await ask(tenant);
  expect(await demand()).toEqual([{ ...lacking, asked: 6 }]);
  expect(await demand(subscribers[0]?.tenant ?? world.provider)).toBeUndefined();
});

it('are closed at once by a release that discloses it to those who asked, who are told once', async () => {
  const { world, subscribers, ask, demand, told } = await begin(5);
  for (const { tenant } of subscribers) await ask(tenant, [path, '10.1.1']);
  world.goTo('06-10');
  // Withheld from customers: not an answer to them.
  await world.publish(offered(disclosed, 'nda'));
  await world.assess();
  for (const subscriber of subscribers) expect(await told(subscriber)).toEqual([]);
  world.goTo('06-11');
  await world.publish(offered(disclosed));
  await world.assess();
  await world.assess();
  for (const subscriber of subscribers) expect(await told(subscriber)).toEqual([{ controls: ['12.4.1'] }]);
  expect(await demand()).toEqual([{ control: '10.1.1', customers: 5, asked: 5 }]);
});
