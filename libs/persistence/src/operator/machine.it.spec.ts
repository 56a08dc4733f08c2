// What operators see and do, and what a worker says of itself, on rows of several tenants.
import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { OutboxRow } from '../rows/outbox.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { PostgresTransactions } from '../transaction/postgres-transactions.js';
import { TypeormMachineRepository } from './typeorm-machine.repository.js';
import { TypeormWorkerStates } from './typeorm-worker-states.js';

const now = new Date('2026-11-22T10:00:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const machines = new TypeormMachineRepository();
const states = new TypeormWorkerStates();
let database: TestDatabase;
let stage: TestStage;
let tenants: PlantedTenant[];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  tenants = [await plantTenant(stage), await plantTenant(stage)];
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const asOperator = <T>(work: () => Promise<T>) =>
  stage.asApp.within({ organisationId: null, accountId: tenants[0]?.accountId ?? null }, work);
const read = () => asOperator(() => machines.read(now, { workers: before(60), deliveries: before(60) }, 10));

async function entry(organisationId: string | undefined, more: Partial<OutboxRow>): Promise<string> {
  const id = newId();
  const row = {
    id,
    organisationId: organisationId ?? null,
    topic: 'assess-service',
    payload: {},
    attempts: 0,
  };
  await stage.asWorker.within(noTenant, () =>
    currentManager().insert(OutboxRow, { ...row, createdAt: before(90), dueAt: now, ...more }),
  );
  return id;
}

/** A finished delivery over a webhook of the tenant. */
async function delivery(tenant: PlantedTenant, outcome: string): Promise<string> {
  const [channelId, id] = [newId(), newId()];
  await stage.asApp.within(tenant, () =>
    currentManager().query(
      `INSERT INTO channel (id, organisation_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
                            controls, unsubscribe_token, created_at, created_by)
       VALUES ($1, $2, 'webhook', 'Hook', 'https://a.example/', 'en', 'at-once', 9, 1, 'UTC', 'any', '{}', $3, now(), $4)`,
      [channelId, tenant.organisationId, channelId, tenant.accountId],
    ),
  );
  await stage.asWorker.within(noTenant, () =>
    currentManager().query(
      `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, outcome,
                             finished_at, last_error) VALUES ($1, $2, $3, 'test', '{}', $4, $4, 1, $5, $4, 'HTTP 500')`,
      [id, tenant.organisationId, channelId, before(5), outcome],
    ),
  );
  return id;
}

describe('the machine', () => {
  it('shows what waits and what was set aside, of every tenant, and lets it be tried again', async () => {
    const [one, other] = tenants;
    await entry(one?.organisationId, { dueAt: before(30) });
    await entry(undefined, { dueAt: new Date(now.getTime() + 1_000) });
    const failed = { failedAt: before(10), attempts: 20, lastError: 'Error: no', correlationId: 'request-1' };
    const aside = await entry(one?.organisationId, failed);
    await entry(other?.organisationId, { ...failed, failedAt: before(20) });
    const seen = await read();
    expect(seen.outbox).toEqual({ due: 1, oldestDueAt: before(30), later: 1, setAside: 2 });
    expect(seen.setAside.map(({ id }) => id)[0]).toBe(aside);
    expect(seen.setAside[0]).toMatchObject({
      lastError: 'Error: no',
      correlationId: 'request-1',
      attempts: 20,
    });
    const backlog = await stage.asWorker.within(noTenant, () => states.readBacklog(now));
    expect(backlog).toMatchObject({ outboxDue: 1, outboxOldestSeconds: 30, outboxSetAside: 2 });

    const requeue = (which: { id: string } | { topic: string }) =>
      asOperator(() => machines.requeue(which, now));
    expect(await requeue({ id: aside })).toBe(1);
    expect(await requeue({ id: aside })).toBe(0);
    expect(await requeue({ topic: 'tell-question' })).toBe(0);
    expect(await requeue({ topic: 'assess-service' })).toBe(1);
    expect((await read()).outbox).toEqual({ due: 3, oldestDueAt: before(30), later: 1, setAside: 0 });
  });

  it('shows deliveries by what became of them, and replays those that failed', async () => {
    const [one, other] = tenants as [PlantedTenant, PlantedTenant];
    const refused = await delivery(one, 'refused');
    await delivery(other, 'delivered');
    const seen = await read();
    expect(seen.deliveries).toEqual([
      { state: 'delivered', deliveries: 1, oldestAt: before(5) },
      { state: 'refused', deliveries: 1, oldestAt: before(5) },
    ]);
    expect(seen.failedDeliveries).toEqual([
      {
        id: refused,
        channelKind: 'webhook',
        organisation: one.slug,
        outcome: 'refused',
        attempts: 1,
        finishedAt: before(5),
        lastError: 'HTTP 500',
        correlationId: null,
      },
    ]);
    const replay = (id: string) => asOperator(() => machines.replay(id, now));
    expect([await replay(refused), await replay(refused), await replay(newId())]).toEqual([
      true,
      false,
      false,
    ]);
    const backlog = await stage.asWorker.within(noTenant, () => states.readBacklog(now));
    expect(backlog).toMatchObject({ deliveriesDue: 1, deliveriesInFlight: 0, deliveriesOldestSeconds: 0 });
  });

  it('knows the workers by their last sign of life', async () => {
    const worker = (seenAt: Date) => ({
      id: newId(),
      host: 'worker-1',
      pid: 7,
      startedAt: before(500),
      seenAt,
      queueBackend: 'Redis',
      queue: { waiting: 1 },
    });
    const [alive, gone, old] = [worker(before(9)), worker(before(400)), worker(before(9_000))];
    await stage.asWorker.within(noTenant, async () => {
      for (const each of [alive, gone, old]) await states.save(each);
      await states.save({ ...alive, seenAt: before(3), queue: { waiting: 2 } });
      await states.forgetBefore(before(5_000));
    });
    expect((await read()).workers).toEqual([{ ...alive, seenAt: before(3), queue: { waiting: 2 } }]);
    const count = 'SELECT count(*)::int AS count FROM worker_state';
    await stage.asWorker.within(noTenant, () => states.remove(alive.id));
    expect(await stage.asWorker.within(noTenant, () => currentManager().query(count))).toEqual([
      { count: 1 },
    ]);
  });
});

it('lets what a request writes bear its id, through the entry that it orders', async () => {
  const requests = new PostgresTransactions(stage.app, { correlation: () => 'request-2' });
  const order = { topic: 'assess-service', payload: { serviceId: newId(), cause: 'time' } } as const;
  const outbox = new TypeormOutbox();
  const tenant = tenants[1] as PlantedTenant;
  await requests.within(tenant, () => outbox.add({ ...order, dedupeKey: 'first', dueAt: now }));
  const idOf = (key: string) =>
    stage.asWorker.within(noTenant, () =>
      currentManager().query<{ id: string; correlation: string | null }[]>(
        'SELECT id, correlation_id AS correlation FROM outbox WHERE dedupe_key = $1',
        [key],
      ),
    );
  const [first] = await idOf('first');
  expect(first?.correlation).toBe('request-2');
  await stage.asWorker.within(noTenant, async () => {
    const locked = await new TypeormOutboxLedger().lock(first?.id ?? '', now);
    expect(locked?.correlationId).toBe('request-2');
    await outbox.add({ ...order, dedupeKey: 'second', dueAt: now });
  });
  await stage.asWorker.within(noTenant, () => outbox.add({ ...order, dedupeKey: 'third', dueAt: now }));
  expect([(await idOf('second'))[0]?.correlation, (await idOf('third'))[0]?.correlation]).toEqual([
    'request-2',
    null,
  ]);
});
