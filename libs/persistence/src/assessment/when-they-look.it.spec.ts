// Of a release that touches nothing of theirs, many subscribers get their alert when they look: as if it had been there before.
import { noTenant } from '@bunkai/application';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { TypeormAlertRepository } from '../alert/typeorm-alert.repository.js';
import { withClient } from '../connection/with-client.js';
import { TypeormLiveRepository } from '../live/typeorm-live.repository.js';
import { TellWhenTheyLook1795305600025 } from '../migrations/1795305600025-tell-when-they-look.js';
import { migrations } from '../migrations/migrations.js';
import { TypeormReachRecount, TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import type { AssessedWorld, Subscriber } from './assessed-world.harness.js';
import { ToldWorld, aMonth, flipped, logs, published } from './told-world.harness.js';

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

const alerts = new TypeormAlertRepository();
const everything = { limit: 50, after: null, unseenOnly: false, unacknowledgedOnly: false, serviceKey: null };

const as = <Value>({ tenant }: Subscriber, read: () => Promise<Value>) => stage.asApp.within(tenant, read);
const hears = (customer: Subscriber, scope: 'any' | 'own') =>
  as(customer, () => currentManager().query('UPDATE channel SET scope = $1', [scope]));
const pending = (world: AssessedWorld) =>
  world.asWorker<{ kind: string; customer: string }>(
    `SELECT a.kind, a.organisation_id AS customer FROM pending_alert p JOIN alert a ON a.id = p.alert_id
      WHERE a.service_id = $1 AND a.subscription_id IS NOT NULL`,
    [world.serviceId],
  );

/** Three are told part by part; whom no flip touches finds the first release when it looks. */
async function begin(more: readonly 'strict'[] = []) {
  const begun = await ToldWorld.begin(stage, ['strict', 'lenient', 'lenient', ...more]);
  const [strict, lenient, other] = begun.customers as [Subscriber, Subscriber, Subscriber];
  for (const customer of begun.customers) await as(customer, () => alerts.countUnseen());
  await stage.asWorker.within(noTenant, () => currentManager().query('DELETE FROM pending_alert'));
  return { ...begun, strict, lenient, other };
}

describe('a subscriber whom a release does not touch', () => {
  it('finds it whichever way it looks first', async () => {
    const { world, worker, lenient } = await begin();
    const looks: readonly (readonly [string, () => Promise<unknown>, unknown])[] = [
      ['unseen', () => alerts.countUnseen(), 2],
      ['unacknowledged', () => alerts.countUnacknowledged(), 3],
      ['services', async () => (await alerts.findServices(9)).map(({ alerts: count }) => count), [4]],
      ['inbox', async () => (await alerts.findInbox(everything)).length, 5],
      [
        'live',
        async () => {
          const { accountId } = lenient.tenant;
          return (await new TypeormLiveRepository().countUnseen([accountId])).get(accountId);
        },
        6,
      ],
    ];
    for (const [index, [name, look, found]] of looks.entries()) {
      world.goTo(`06-1${index}`);
      await world.publish(logs(`P${90 + index}D`));
      await worker.work();
      expect([name, await as(lenient, look)]).toEqual([name, found]);
    }
  });

  it('has an alert that says when the release was told, not when it looked, in its place among the others', async () => {
    const { world, worker, lenient } = await begin();
    await world.publish(logs('P90D'));
    await worker.work();
    world.goTo('06-20');
    await world.publish(logs('P10D'));
    await worker.work();
    const [newest, second] = await as(lenient, () => alerts.findInbox(everything));
    expect(newest).toMatchObject({ kind: 'verdicts-flipped', releaseNumber: 3 });
    expect(second).toMatchObject({ kind: 'release-published', releaseNumber: 2, flips: 0, seenAt: null });
    expect(second?.createdAt.toISOString().slice(0, 10)).toBe('2026-06-02');
    expect(second?.occursAt.toISOString().slice(0, 10)).toBe('2026-06-02');
  });

  it('is not told before everybody is, nor of what came before it subscribed, but of what came before it left', async () => {
    const { world, worker, strict, lenient, other } = await begin(['strict', 'strict']);
    await world.publish(logs('P90D'));
    await worker.work(2);
    expect(await worker.told([strict, lenient])).toEqual([flipped, []]);
    world.goTo('06-03');
    const late = await world.subscribe(aMonth);
    await worker.work();
    world.goTo('06-05');
    await as(other, () =>
      currentManager().query('UPDATE subscription SET ended_at = $1', [world.clock.now()]),
    );
    expect(await worker.told([strict, lenient, other])).toEqual([flipped, published, published]);
    world.goTo('06-06');
    await world.publish(logs('P80D'));
    await worker.work();
    expect(await worker.told([other])).toEqual([published]);
    const ofLate = await world.alertsOf(late.tenant);
    expect(ofLate.map(({ kind, occurs_at: at }) => [kind, at.toISOString().slice(5, 10)])).toEqual([
      ['release-published', '06-06'],
    ]);
  });

  it('has one alert of each, however many of it look at once', async () => {
    const { world, worker, lenient } = await begin();
    for (const days of [91, 92, 93]) {
      world.goTo(`06-${days - 80}`);
      await world.publish(logs(`P${days}D`));
      await worker.work();
    }
    const counts = await Promise.all(
      Array.from({ length: 6 }, () => as(lenient, async () => (await alerts.findInbox(everything)).length)),
    );
    expect(counts).toEqual([4, 4, 4, 4, 4, 4]);
    expect(await as(lenient, () => alerts.countUnseen())).toBe(4);
  });

  it('is sent it at once if it wants whatever changes, and is sent nothing by looking', async () => {
    const { world, worker, strict, lenient, other } = await begin();
    await hears(lenient, 'any');
    await world.publish(logs('P90D'));
    await worker.work();
    const sent = (await pending(world)).map(({ kind, customer }) => [kind, customer]);
    expect(sent.toSorted()).toEqual(
      [
        ['verdicts-flipped', strict.tenant.organisationId],
        ['release-published', lenient.tenant.organisationId],
      ].toSorted(),
    );
    await hears(other, 'any');
    expect(await worker.told([other])).toEqual([published]);
    expect(await pending(world)).toHaveLength(2);
  });

  it('is rung for once all are told, so that an open inbox looks', async () => {
    const { world, worker } = await begin();
    await world.publish(logs('P90D'));
    await worker.work(1);
    await withClient(database.ownerUrl, async (client) => {
      const heard: (string | undefined)[] = [];
      client.on('notification', ({ payload }) => heard.push(payload));
      await client.query('LISTEN bunkai_live');
      await worker.work();
      await client.query('SELECT 1');
      expect(heard).toContain('inbox');
    });
  });
});

it('counts everybody as told before anybody has looked, and who has seen it by who has', async () => {
  const { world, worker, lenient } = await begin();
  await world.publish(logs('P90D'));
  await worker.work();
  const [release] = await world.asWorker<{ id: string }>(
    'SELECT id FROM release WHERE service_id = $1 AND number = 2',
    [world.serviceId],
  );
  const id = release?.id ?? '';
  const reach = async () =>
    (await stage.asApp.within(world.provider, () => new TypeormReachRepository().findReaches([id]))).get(id);
  expect(await worker.written()).toEqual(['verdicts-flipped']);
  expect(await reach()).toMatchObject({ told: 3, seen: 0, countedAt: expect.any(Date) as Date });
  await as(lenient, async () => {
    const [alert] = await alerts.findInbox(everything);
    await alerts.markSeen([alert?.id ?? ''], world.clock.now());
  });
  // Asked for an hour later, it is counted again.
  await stage.asApp.within(world.provider, () =>
    currentManager().query("SELECT read_reach(ARRAY[$1::uuid], now() + interval '1 hour')", [id]),
  );
  await stage.asWorker.within(noTenant, () => new TypeormReachRecount().recountNext());
  expect(await reach()).toMatchObject({ told: 3, seen: 1 });
});

it('leaves nobody without an alert when all are to be written again', async () => {
  const { world, worker, lenient, other } = await begin();
  await world.publish(logs('P90D'));
  await worker.work();
  await withClient(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    for (const Migration of migrations.toReversed()) {
      await new Migration().down(client as unknown as QueryRunner);
      if (Migration === TellWhenTheyLook1795305600025) break;
    }
    await client.query('SET LOCAL ROLE bunkai_definer');
    const { rows } = await client.query<{ customer: string }>(
      `SELECT a.organisation_id AS customer FROM alert a JOIN release_fact f ON f.release_id = a.release_id
        WHERE a.service_id = $1 AND a.kind = 'release-published' AND f.number = 2`,
      [world.serviceId],
    );
    await client.query('ROLLBACK');
    const expected = [lenient, other].map(({ tenant }) => tenant.organisationId);
    expect(rows.map(({ customer }) => customer).toSorted()).toEqual(expected.toSorted());
  });
});
