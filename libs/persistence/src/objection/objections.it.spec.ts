// Objections on PostgreSQL: between the customer and the provider, one at a time about one thing, told once.
import {
  RaiseObjection,
  ReadObjections,
  TellObjection,
  Throttle,
  WithdrawObjection,
  noTenant,
} from '@bunkai/application';
import { systemClock } from '@bunkai/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { TypeormAttemptRepository } from '../identity/typeorm-attempt.repository.js';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormObjectionAlerts } from './typeorm-objection-alerts.js';
import { TypeormObjectionRepository } from './typeorm-objection.repository.js';

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

const hostile = '<script>alert(1)</script>\u202e %s \' " 異議';
const principalOf = (tenant: PlantedTenant) =>
  ({ kind: 'member', ...tenant, roles: ['owner'], provider: true, customer: true }) as const;

async function given() {
  const [provider, customer] = [await plantTenant(stage), await plantTenant(stage)];
  const serviceId = await plantService(stage, provider);
  const releaseId = await plantRelease(stage, provider, serviceId);
  const objections = new TypeormObjectionRepository();
  const stored = {
    services: new TypeormServiceRepository(),
    releases: new TypeormReleaseRepository(),
    objections,
    outbox: new TypeormOutbox(),
  };
  const throttle = new Throttle(stage.asApp, new TypeormAttemptRepository(), systemClock);
  const raise = new RaiseObjection(stage.asApp, stored, throttle, systemClock);
  const about = { serviceId, releaseNumber: 1, control: '12.4.1', requirement: null };
  return {
    ...{ provider, customer, serviceId, releaseId },
    object: (tenant: PlantedTenant, input: object = {}) =>
      raise.execute(principalOf(tenant), { ...about, reason: ` ${hostile} `, ...input }),
    withdraw: (tenant: PlantedTenant, id: string) =>
      new WithdrawObjection(stage.asApp, objections, systemClock).execute(principalOf(tenant), id),
    read: async (tenant: PlantedTenant) => {
      const read = await new ReadObjections(stage.asApp, objections).execute(principalOf(tenant), [
        releaseId,
      ]);
      return read.ok ? (read.value.get(releaseId) ?? []) : [];
    },
    reach: async () =>
      (await stage.asApp.within(provider, () => new TypeormReachRepository().findReaches([releaseId]))).get(
        releaseId,
      ),
  };
}

it('is read by both parties and nobody else, and counted with its name for the provider', async () => {
  const { provider, customer, object, read, reach, withdraw } = await given();
  const clicks = await Promise.all([object(customer), object(customer), object(customer)]);
  const ids = clicks.map((raised) => (raised.ok ? raised.value.id : ''));
  expect(new Set(ids).size).toBe(1);
  const [id = ''] = ids;
  const expected = {
    id,
    control: '12.4.1',
    reason: hostile,
    customer: { slug: customer.slug },
    withdrawnAt: null,
  };
  expect(await read(customer)).toMatchObject([{ ...expected, raisedBy: 'Owner' }]);
  expect(await read(provider)).toMatchObject([{ ...expected, raisedBy: null }]);
  const stranger = await plantTenant(stage);
  expect(await read(stranger)).toEqual([]);
  expect(await reach()).toMatchObject({ objected: 1, answers: [{ customer: { slug: customer.slug } }] });
  for (const other of [provider, stranger])
    expect(await withdraw(other, id)).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'objection' },
    });
  const [one, other] = [await withdraw(customer, id), await withdraw(customer, id)];
  expect(one.ok && one.value.withdrawnAt).toBeInstanceOf(Date);
  expect(other).toEqual(one);
  expect(await reach()).toMatchObject({ objected: 0, answers: [] });
  expect(await object(customer)).toMatchObject({ ok: true, value: { withdrawnAt: null } });
});

it('is refused without a reason, about nothing, to oneself, and twice for two reasons', async () => {
  const { provider, customer, object } = await given();
  const refusalOf = async (tenant: PlantedTenant, input: object) => {
    const raised = await object(tenant, input);
    return raised.ok ? undefined : raised.refusal.code;
  };
  expect(await refusalOf(customer, { reason: ' ' })).toBe('INVALID_INPUT');
  expect(await refusalOf(customer, { reason: 'x'.repeat(4_001) })).toBe('INVALID_INPUT');
  expect(await refusalOf(customer, { reason: 'a\0b' })).toBe('INVALID_INPUT');
  expect(await refusalOf(customer, { control: '99.9' })).toBe('INVALID_INPUT');
  expect(await refusalOf(customer, { releaseNumber: 2 })).toBe('NOT_FOUND');
  expect(await refusalOf(customer, { serviceId: 'none' })).toBe('NOT_FOUND');
  expect(await refusalOf(provider, {})).toBe('INVALID_INPUT');
  expect(await refusalOf(customer, { reason: 'x'.repeat(4_000) })).toBeUndefined();
  expect(await refusalOf(customer, { reason: 'Another.' })).toBe('ALREADY_EXISTS');
  expect(await refusalOf(customer, { reason: 'Another.', requirement: hostile })).toBeUndefined();
});

it('alerts the provider once', async () => {
  const { provider, customer, releaseId, object } = await given();
  const raised = await object(customer);
  const objectionId = raised.ok ? raised.value.id : '';
  const tell = new TellObjection(new TypeormObjectionAlerts(), systemClock);
  await stage.asWorker.within(noTenant, async () => {
    await tell.execute({ objectionId });
    await tell.execute({ objectionId });
  });
  const inboxOf = (tenant: PlantedTenant) =>
    stage.asApp.within(tenant, () =>
      currentManager().query<object[]>('SELECT kind, release_id, body FROM alert'),
    );
  expect(await inboxOf(provider)).toEqual([
    { kind: 'objection-raised', release_id: releaseId, body: { objectionId } },
  ]);
  expect(await inboxOf(customer)).toEqual([]);
});
