// Many subscribers are told part by part: each once, as it was when the event was written, whatever happens in between.
import {
  AssessService,
  type OutboxHandlers,
  ProcessOutboxEntry,
  TellSubscribers,
  noTenant,
} from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { AccessGrantRow } from '../rows/access-grant.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { AssessedWorld, type Subscriber } from './assessed-world.harness.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';
import { TypeormTellings } from './typeorm-tellings.js';

const limits = { withAssessment: 2, byJob: 2 };
let database: TestDatabase;
let stage: TestStage;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
beforeEach(() => stage.asWorker.within(noTenant, () => currentManager().query('DELETE FROM outbox')));
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});
const [aYear, aMonth] = [requirementsOf(keepsLogs('P1Y')), requirementsOf(keepsLogs('P30D'))];
const july = new Date('2026-07-01T00:00:00Z');

function working(world: AssessedWorld) {
  const refuse = () => Promise.reject(new Error('not in this world'));
  const assess = new AssessService(
    new TypeormAssessmentRepository(),
    new TypeormOutbox(),
    world.clock,
    limits,
  );
  const tell = new TellSubscribers(new TypeormTellings(), new TypeormOutbox(), limits);
  const handlers: OutboxHandlers = {
    'assess-service': async ({ payload }) => void (await assess.execute(payload)),
    'tell-subscribers': ({ payload }) => tell.execute(payload),
    ...{
      'tell-subscription': refuse,
      'tell-question': refuse,
      'tell-objection': refuse,
      'work-import': refuse,
    },
  };
  const ledger = new TypeormOutboxLedger();
  const process = new ProcessOutboxEntry(stage.asWorker, ledger, world.clock, handlers);
  const due = () => stage.asWorker.within(noTenant, () => ledger.findDue(world.clock.now(), 9));
  /** Works entries off, `most` at most; gives how many. */
  const work = async (most = 100) => {
    for (let count = 0; count < most; count += 1) {
      const [id] = await due();
      if (id === undefined) return count;
      await process.execute(id);
    }
    return most;
  };
  return {
    work,
    due,
    process,
    assess: () => stage.asWorker.within(noTenant, () => assess.execute({ serviceId: world.serviceId })),
  };
}

/** A service that logs for a year, and subscribers that ask for as much, or for a month if they are lenient; all assessed. */
async function begin(asked: readonly ('strict' | 'lenient')[]) {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const customers: Subscriber[] = [];
  for (const each of asked) customers.push(await world.subscribe(each === 'strict' ? aYear : aMonth));
  const worker = working(world);
  await worker.work();
  world.goTo('06-02');
  return { world, worker, customers };
}

const told = async (world: AssessedWorld, customers: readonly Subscriber[]) =>
  Promise.all(
    customers.map(async ({ tenant }) =>
      (await world.alertsOf(tenant))
        .filter(({ kind }) => kind !== 'subscription-accepted')
        .slice(1)
        .map(({ kind, flips }) => [kind, ...flips].join(' ')),
    ),
  );
/** The alerts of its last release that are written, of any customer. */
const rowsOf = async (world: AssessedWorld) => {
  const rows = await world.asWorker<{ kind: string }>(
    `SELECT a.kind FROM alert a JOIN release r ON r.id = a.release_id
      WHERE a.service_id = $1 AND a.subscription_id IS NOT NULL
        AND r.number = (SELECT max(number) FROM release WHERE service_id = $1) ORDER BY 1`,
    [world.serviceId],
  );
  return rows.map(({ kind }) => kind);
};

/** Lets a customer read what only subscribers may. */
async function raise(world: AssessedWorld, customer: Subscriber | undefined): Promise<void> {
  if (!customer) throw new Error('no such customer');
  const { tenant, subscriptionId } = customer;
  await stage.asApp.within(tenant, () =>
    currentManager().query("UPDATE subscription SET requested_class = 'subscribers' WHERE id = $1", [
      subscriptionId,
    ]),
  );
  const { organisationId, accountId } = world.provider;
  await stage.asApp.within(world.provider, () =>
    currentManager().insert(AccessGrantRow, {
      ...{ id: newId(), subscriptionId, organisationId, customerId: tenant.organisationId },
      ...{ decision: 'accepted', decidedAt: world.clock.now(), decidedBy: accountId },
    }),
  );
  const [now] = await world.asWorker<{ reader_class: string }>(
    'SELECT reader_class FROM subscription WHERE id = $1',
    [subscriptionId],
  );
  expect(now?.reader_class).toBe('subscribers');
}

const flipped = ['verdicts-flipped R-1 met > unmet'];
const published = ['release-published'];

it('tells everybody once, those whom a flip touches apart from the others, in as many jobs as it takes', async () => {
  const { world, worker, customers } = await begin(['strict', 'lenient', 'strict', 'strict', 'lenient']);
  await world.publish(logs('P90D'));
  expect(await worker.work(1)).toBe(1);
  expect(await told(world, customers)).toEqual([[], [], [], [], []]);
  expect((await world.verdicts()).filter((line) => line.endsWith('open'))).toHaveLength(2);
  // Of those who may be touched, two by the first and one by the second.
  expect(await worker.work()).toBe(2);
  expect(await rowsOf(world)).toEqual(['verdicts-flipped', 'verdicts-flipped', 'verdicts-flipped']);
  const all = [flipped, published, flipped, flipped, published];
  expect(await told(world, customers)).toEqual(all);
  expect(await worker.assess()).toMatchObject({ ok: true, value: { flips: 0 } });
  expect(await worker.work()).toBe(0);
  expect(await told(world, customers)).toEqual(all);
  const events = await world.asWorker<{ flips: number }>(
    `SELECT count(*)::int AS flips FROM change_flip c JOIN change_event e ON e.id = c.event_id WHERE e.service_id = $1`,
    [world.serviceId],
  );
  expect(events).toEqual([{ flips: 1 }]);
});

it('tells by what was held when the event was written, though that changes before its turn comes', async () => {
  const { world, worker, customers } = await begin([
    'strict',
    'strict',
    'strict',
    'lenient',
    'strict',
    'strict',
  ]);
  const [, , edits, tightens, ends] = customers as [
    Subscriber,
    Subscriber,
    Subscriber,
    Subscriber,
    Subscriber,
  ];
  await world.publish(logs('P90D'));
  await worker.work(1);
  world.goTo('06-03');
  await world.requireInstead(edits, aMonth);
  await world.requireInstead(tightens, aYear);
  await stage.asApp.within(ends.tenant, () =>
    currentManager().query('UPDATE subscription SET ended_at = $2 WHERE id = $1', [
      ends.subscriptionId,
      world.clock.now(),
    ]),
  );
  await raise(world, customers[5]);
  const late = await world.subscribe(aYear);
  await worker.work();
  const asItWas = [flipped, flipped, flipped, published, flipped, flipped];
  expect(await told(world, customers)).toEqual(asItWas);
  expect(await world.alertsOf(late.tenant)).toEqual([]);
});

it('is neither lost nor doubled by jobs that break off, are repeated, or run at the same time', async () => {
  const { world, worker, customers } = await begin([
    'strict',
    'lenient',
    'strict',
    'strict',
    'strict',
    'lenient',
  ]);
  await world.publish(logs('P90D'));
  await worker.work(1);
  for (;;) {
    const [id] = await worker.due();
    if (id === undefined) break;
    const payloads = await world.asWorker<{ topic: string; payload: object }>(
      'SELECT topic, payload FROM outbox WHERE id = $1',
      [id],
    );
    const breaksOff = stage.asWorker.within(noTenant, async () => {
      const [{ payload } = { payload: {} }] = payloads;
      await new TellSubscribers(new TypeormTellings(), new TypeormOutbox(), limits).execute(payload as never);
      throw new Error('killed');
    });
    await expect(breaksOff).rejects.toThrow('killed');
    await Promise.all([worker.process.execute(id), worker.process.execute(id)]);
    await stage.asWorker.within(noTenant, async () => {
      const [{ payload } = { payload: {} }] = payloads;
      await new TellSubscribers(new TypeormTellings(), new TypeormOutbox(), limits).execute(payload as never);
    });
  }
  expect(await told(world, customers)).toEqual([flipped, published, flipped, flipped, flipped, published]);
});

it('warns many of what is to come, and later only those whom there is more to tell', async () => {
  const { world, worker, customers } = await begin(['strict', 'lenient', 'strict', 'strict']);
  await world.publish(logs('P90D'), {}, july);
  await worker.work();
  const warned = ['early-warning R-1 met > unmet'];
  expect(await told(world, customers)).toEqual([warned, [], warned, warned]);
  world.goTo('06-03');
  const [first] = customers as [Subscriber];
  await world.requireInstead(first, requirementsOf(keepsLogs('P1Y'), keepsLogs('P6M')));
  const late = await world.subscribe(aYear);
  await worker.work();
  expect(await told(world, customers)).toEqual([
    [...warned, 'early-warning R-2 met > unmet'],
    [],
    warned,
    warned,
  ]);
  expect((await world.alertsOf(late.tenant)).map(({ kind, flips }) => [kind, ...flips].join(' '))).toEqual(
    warned,
  );
});

it('tells in the transaction of the assessment where there are few', async () => {
  for (const [asked, inAll] of [
    [['strict', 'lenient'], 1],
    [['strict', 'lenient', 'strict'], 3],
  ] as const) {
    const { world, worker, customers } = await begin(asked);
    await world.publish(logs('P90D'));
    expect(await worker.work()).toBe(inAll);
    expect((await told(world, customers)).slice(0, 2)).toEqual([flipped, published]);
  }
});
