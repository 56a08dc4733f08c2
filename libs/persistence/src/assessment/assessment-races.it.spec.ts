// Assessments of one service at the same time, and changes that are committed while one of them runs.
import { AssessService, noTenant } from '@bunkai/application';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { setTimeout as delay } from 'node:timers/promises';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { AssessedWorld, type Subscriber } from './assessed-world.harness.js';
import { PostgresTransactions } from '../transaction/postgres-transactions.js';
import { TypeormSubscriptionRepository } from '../subscription/typeorm-subscription.repository.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';

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

const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});
const aYear = requirementsOf(keepsLogs('P1Y'));
const flipsOf = async (world: AssessedWorld, { tenant }: Subscriber) =>
  (await world.alertsOf(tenant)).flatMap(({ flips }) => flips);

/** Works outside of the transaction at hand, as another process does. */
const elsewhere = <T>(work: () => Promise<T>): Promise<T> => transactionStorage.exit(work);

/** Assesses, and lets `meanwhile` be committed when the assessment has read the releases and nothing else yet. */
async function assessWhile(world: AssessedWorld, meanwhile: () => Promise<unknown>): Promise<void> {
  class Slow extends TypeormAssessmentRepository {
    override async findService(serviceId: string) {
      const service = await super.findService(serviceId);
      await elsewhere(meanwhile);
      return service;
    }
  }
  const assess = new AssessService(new Slow(), new TypeormOutbox(), world.clock);
  await stage.asWorker.within(noTenant, () => assess.execute({ serviceId: world.serviceId }));
}

async function openIntervalsOverlap(world: AssessedWorld): Promise<number> {
  const rows = await world.asWorker<{ count: number }>(
    `SELECT count(*)::int AS count FROM verdict a JOIN verdict b
        ON (a.service_id, a.variant, a.reader_class, a.test_hash) = (b.service_id, b.variant, b.reader_class, b.test_hash)
       AND a.id < b.id AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)
      WHERE a.service_id = $1`,
    [world.serviceId],
  );
  return rows[0]?.count ?? -1;
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

/** Of each advisory lock in this database, whether it is granted. */
async function advisoryLocks(world: AssessedWorld): Promise<readonly boolean[]> {
  const rows = await world.asWorker<{ granted: boolean }>(
    `SELECT granted FROM pg_locks WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [],
  );
  return rows.map(({ granted }) => granted);
}

it('tells a release that is committed during an assessment once, by the next one', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const customer = await world.subscribe(aYear);
  await world.assess();
  world.goTo('06-02');
  await assessWhile(world, () => world.publish(logs('P90D')));
  expect(await flipsOf(world, customer)).toEqual([]);
  expect((await world.assess()).flips).toBe(1);
  await world.assess();
  expect(await flipsOf(world, customer)).toEqual(['R-1 met > unmet']);
  expect(await openIntervalsOverlap(world)).toBe(0);
});

it('waits for a publication that has its instant already and is not committed yet', async () => {
  const world = await AssessedWorld.on(stage);
  const order: string[] = [];
  const locked = signal();
  const committed = signal();
  const publishing = stage.asApp.within(noTenant, async () => {
    await new TypeormReleaseRepository().lockService(world.serviceId);
    locked.give();
    await committed.given;
    order.push('committed');
  });
  await locked.given;
  const assessing = world.assess().then(() => order.push('assessed'));
  while (!(await advisoryLocks(world)).includes(false)) await delay(5);
  expect(order).toEqual([]);
  committed.give();
  await Promise.all([publishing, assessing]);
  expect(order).toEqual(['committed', 'assessed']);
  // Given back at once: nobody who publishes waits for an assessment.
  expect(await advisoryLocks(world)).toEqual([]);
});

it('gives a customer that comes, or asks for more, during an assessment its verdicts in the end', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const first = await world.subscribe(requirementsOf(keepsLogs('P30D')));
  await world.assess();
  world.goTo('06-02');
  await world.publish(logs('P9M'));
  let second: Subscriber | undefined;
  await assessWhile(world, async () => {
    await world.requireInstead(first, requirementsOf(keepsLogs('P6M')));
    second = await world.subscribe(aYear);
  });
  await world.assess();
  if (!second) throw new Error('nobody came');
  const outcomes = [await world.verify(first), await world.verify(second)].map(
    ({ results }) => results[0]?.verdict.outcome,
  );
  expect(outcomes).toEqual(['met', 'unmet']);
  const since = [await world.verify(first), await world.verify(second)].map(
    ({ results }) => results[0]?.since,
  );
  expect(since).toEqual([world.clock.now(), world.clock.now()]);
  world.goTo('06-03');
  await world.publish(logs('P30D'));
  await Promise.all([world.assess(), world.assess(), world.assess()]);
  expect([await flipsOf(world, first), await flipsOf(world, second)]).toEqual([['R-1 met > unmet'], []]);
  expect(await openIntervalsOverlap(world)).toBe(0);
});

it('fulfils every order for the service that was due when it began, and no other', async () => {
  const [world, other] = [await AssessedWorld.on(stage), await AssessedWorld.on(stage)];
  await world.publish(logs('P1Y'));
  await other.publish(logs('P1Y'));
  for (let count = 0; count < 3; count += 1) await world.subscribe(aYear);
  await world.publish(logs('P90D'), {}, new Date('2026-07-01T00:00:00Z'));
  const left = async ({ serviceId }: AssessedWorld) =>
    (
      await world.asWorker<{ due: string }>(
        `SELECT to_char(due_at AT TIME ZONE 'UTC', 'MM-DD') AS due FROM outbox
          WHERE payload ->> 'serviceId' = $1 AND done_at IS NULL ORDER BY due_at`,
        [serviceId],
      )
    ).map(({ due }) => due);
  expect(await left(world)).toHaveLength(5);
  await assessWhile(world, () => world.subscribe(aYear));
  expect([await left(world), await left(other)]).toEqual([['06-01', '07-01'], ['06-01']]);
});

it('leaves orders alone that another worker holds, and does not wait for them', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const ledger = new TypeormOutboxLedger();
  const [order] = await world.asWorker<{ id: string }>(
    `SELECT id FROM outbox WHERE payload ->> 'serviceId' = $1`,
    [world.serviceId],
  );
  if (!order) throw new Error('no order');
  await stage.asWorker.within(noTenant, async () => {
    expect(await ledger.lock(order.id, world.clock.now())).toBeDefined();
    await elsewhere(() => world.assess());
    const rows = await currentManager().query<unknown[]>(
      'SELECT FROM outbox WHERE id = $1 AND done_at IS NULL',
      [order.id],
    );
    expect(rows).toHaveLength(1);
  });
});

it('keeps nobody from ending a subscription while its alerts are being written', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const { tenant, subscriptionId } = await world.subscribe(aYear);
  await world.assess();
  world.goTo('06-02');
  await world.publish(logs('P90D'));
  const impatient = new PostgresTransactions(stage.app, { statementTimeoutMs: 2_000 });
  let locked: string | undefined;
  class Telling extends TypeormAssessmentRepository {
    override async saveProgress(...given: Parameters<TypeormAssessmentRepository['saveProgress']>) {
      await super.saveProgress(...given);
      const lock = () => new TypeormSubscriptionRepository().lock(subscriptionId);
      locked = (await elsewhere(() => impatient.within(tenant, lock)))?.id;
    }
  }
  const assess = new AssessService(new Telling(), new TypeormOutbox(), world.clock);
  await stage.asWorker.within(noTenant, () => assess.execute({ serviceId: world.serviceId }));
  expect(locked).toBe(subscriptionId);
});

it('tells the provider of a release once, though another assessment tells it again later', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  await world.assess();
  const repository = new TypeormAssessmentRepository();
  await stage.asWorker.within(noTenant, async () => {
    const service = await repository.findService(world.serviceId);
    const [release] = service?.releases ?? [];
    if (!service || !release) throw new Error('nothing was published');
    await repository.alertProvider(service, release, new Date('2026-06-03T00:00:00Z'));
  });
  expect((await world.alertsOf(world.provider)).map(({ kind }) => kind)).toEqual(['release-out']);
});
