// Many subscribers are told part by part: each once, as it was when the event was written, whatever happens in between.
import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { AccessGrantRow } from '../rows/access-grant.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import type { AssessedWorld, Subscriber } from './assessed-world.harness.js';
import { ToldWorld, aMonth, aYear, flipped, logs, published } from './told-world.harness.js';

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

const july = new Date('2026-07-01T00:00:00Z');

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

describe.each([
  ['looked up by what flips', undefined],
  ['gone through', -1],
] as const)('many subscribers who are %s', (_, few) => {
  it('tells everybody once, those whom a flip touches apart from the others, in as many jobs as it takes', async () => {
    const { world, worker, customers } = await ToldWorld.begin(
      stage,
      ['strict', 'lenient', 'strict', 'strict', 'lenient'],
      few,
    );
    await world.publish(logs('P90D'));
    expect(await worker.work(1)).toBe(1);
    expect(await worker.told(customers)).toEqual([[], [], [], [], []]);
    expect((await world.verdicts()).filter((line) => line.endsWith('open'))).toHaveLength(2);
    // Two by each; of those who may be touched there are three.
    expect(await worker.work()).toBe(few === undefined ? 2 : 3);
    expect(await worker.written()).toEqual(['verdicts-flipped', 'verdicts-flipped', 'verdicts-flipped']);
    const all = [flipped, published, flipped, flipped, published];
    expect(await worker.told(customers)).toEqual(all);
    expect(await worker.assess()).toMatchObject({ ok: true, value: { flips: 0 } });
    expect(await worker.work()).toBe(0);
    expect(await worker.told(customers)).toEqual(all);
    const events = await world.asWorker<{ flips: number }>(
      `SELECT count(*)::int AS flips FROM change_flip c JOIN change_event e ON e.id = c.event_id WHERE e.service_id = $1`,
      [world.serviceId],
    );
    expect(events).toEqual([{ flips: 1 }]);
  });

  it('tells by what was held when the event was written, though that changes before its turn comes', async () => {
    const { world, worker, customers } = await ToldWorld.begin(
      stage,
      ['strict', 'strict', 'strict', 'lenient', 'strict', 'strict'],
      few,
    );
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
    expect(await worker.told(customers)).toEqual(asItWas);
    expect(await world.alertsOf(late.tenant)).toEqual([]);
  });

  it('is neither lost nor doubled by jobs that break off, are repeated, or run at the same time', async () => {
    const { world, worker, customers } = await ToldWorld.begin(
      stage,
      ['strict', 'lenient', 'strict', 'strict', 'strict', 'lenient'],
      few,
    );
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
        await worker.tell.execute(payload as never);
        throw new Error('killed');
      });
      await expect(breaksOff).rejects.toThrow('killed');
      await Promise.all([worker.process.execute(id), worker.process.execute(id)]);
      await stage.asWorker.within(noTenant, async () => {
        const [{ payload } = { payload: {} }] = payloads;
        await worker.tell.execute(payload as never);
      });
    }
    expect(await worker.told(customers)).toEqual([flipped, published, flipped, flipped, flipped, published]);
  });

  it('warns many of what is to come, and later only those whom there is more to tell', async () => {
    const { world, worker, customers } = await ToldWorld.begin(
      stage,
      ['strict', 'lenient', 'strict', 'strict'],
      few,
    );
    await world.publish(logs('P90D'), {}, july);
    await worker.work();
    const warned = ['early-warning R-1 met > unmet'];
    expect(await worker.told(customers)).toEqual([warned, [], warned, warned]);
    world.goTo('06-03');
    const [first] = customers as [Subscriber];
    await world.requireInstead(first, requirementsOf(keepsLogs('P1Y'), keepsLogs('P6M')));
    const late = await world.subscribe(aYear);
    await worker.work();
    expect(await worker.told(customers)).toEqual([
      [...warned, 'early-warning R-2 met > unmet'],
      [],
      warned,
      warned,
    ]);
    expect((await world.alertsOf(late.tenant)).map(({ kind, flips }) => [kind, ...flips].join(' '))).toEqual(
      warned,
    );
  });
});

it('tells in the transaction of the assessment where there are few', async () => {
  for (const [asked, inAll] of [
    [['strict', 'lenient'], 1],
    [['strict', 'lenient', 'strict'], 3],
  ] as const) {
    const { world, worker, customers } = await ToldWorld.begin(stage, asked);
    await world.publish(logs('P90D'));
    expect(await worker.work()).toBe(inAll);
    expect((await worker.told(customers)).slice(0, 2)).toEqual([flipped, published]);
  }
});
