// A channel's digest of an hour is one, whoever adds to it and whoever claims it; and what goes with a channel.
import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { DeliveryWorld } from './delivery-world.harness.js';

const MINUTE_MS = 60_000;

let world: DeliveryWorld;
let tenant: PlantedTenant;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.asWorker('DELETE FROM delivery');
  world.at('2026-03-02T08:00:00Z');
  world.sent.length = 0;
  tenant = await world.newTenant();
});

const daily = { rhythm: 'daily', hour: 9, timeZone: 'UTC' } as const;
/** As somebody else, while a transaction is open here. */
const outside = <T>(work: () => Promise<T>) => transactionStorage.exit(work);
const asWorker = <T>(work: () => Promise<T>) => world.stage.asWorker.within(noTenant, work);
const fanOut = (limit = 1000) => asWorker(() => world.ledger.fanOut(world.clock.now(), limit));
const claim = () => {
  const at = world.clock.now();
  const until = new Date(at.getTime() + MINUTE_MS);
  return asWorker(() => world.ledger.claim({ id: newId(), at, until, limit: 64, perChannel: 2 }));
};
const openDigests = () =>
  world.asWorker<{ id: string }>('SELECT delivery_id AS id FROM open_digest ORDER BY 1');
const alerts = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.alert(tenant, 'waiver-lapsed')));
const told = async () => (await world.rows(tenant)).map((row) => row.alerts);

/** Whether somebody waits for a lock; asks until so. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await world.asWorker<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                       WHERE NOT l.granted AND a.datname = current_database()) AS waits`,
    );
    if (row?.waits) return;
  }
}

describe('a digest', () => {
  it('is one for each channel, however many add to it at once', async () => {
    for (let count = 0; count < 3; count += 1) await world.newEndpoint(tenant, daily);
    const ids = await alerts(40);
    await Promise.all(Array.from({ length: 8 }, () => fanOut(5)));
    expect(await told()).toEqual(Array.from({ length: 3 }, () => ids.toSorted()));
    expect(await openDigests()).toHaveLength(3);
  });

  it('that is claimed meanwhile is waited for and left alone: a new one begins', async () => {
    await world.newEndpoint(tenant, daily);
    const [first] = await alerts(1);
    await fanOut();
    world.at('2026-03-02T09:00:00Z');
    const [second] = await alerts(1);
    let adding: Promise<unknown> = Promise.resolve();
    await asWorker(async () => {
      const at = world.clock.now();
      const until = new Date(at.getTime() + MINUTE_MS);
      expect(await world.ledger.claim({ id: newId(), at, until, limit: 64, perChannel: 2 })).toHaveLength(1);
      // Another worker, whose clock is a second behind.
      world.at('2026-03-02T08:59:59Z');
      adding = outside(() => fanOut());
      await outside(untilSomebodyWaits);
    });
    await adding;
    expect(await told()).toEqual([[first], [second]]);
    expect(await openDigests()).toHaveLength(1);
  });

  it('that is added to is not claimed until that has ended, and then says everything', async () => {
    await world.newEndpoint(tenant, daily);
    await alerts(1);
    await fanOut();
    await alerts(1);
    await asWorker(async () => {
      await world.ledger.fanOut(new Date('2026-03-02T08:59:59Z'), 10);
      world.at('2026-03-02T09:00:00Z');
      expect(await outside(claim)).toEqual([]);
    });
    expect(await world.run()).toEqual(['delivered']);
    expect((await told()).map((each) => each.length)).toEqual([2]);
    expect(await openDigests()).toEqual([]);
  });

  it('is one over the end of a month, and keeps the month that it began in', async () => {
    const next = new Date();
    next.setUTCMonth(next.getUTCMonth() + 1, 1);
    next.setUTCHours(0, 0, 0, 0);
    const from = (minutes: number) => world.clock.set(new Date(next.getTime() + minutes * MINUTE_MS));
    await world.newEndpoint(tenant, daily);
    from(-30);
    const first = await alerts(1);
    await fanOut();
    from(30);
    const second = await alerts(1);
    await fanOut();
    const wanted = async () =>
      (
        await world.asWorker<{ removed: string | null }>(
          `SELECT retire_month('delivery', $1, false) AS removed`,
          [new Date(next.getTime() + MINUTE_MS)],
        )
      )[0]?.removed;
    expect(await wanted()).toBeNull();
    from(9 * 60);
    expect(await world.run()).toEqual(['delivered']);
    expect(await told()).toEqual([[...first, ...second].toSorted()]);
    expect(await wanted()).toBeNull();
  });

  it('ends with its channel’s being disabled, and a new one begins when it is enabled again', async () => {
    const channelId = await world.newEndpoint(tenant, daily);
    await alerts(1);
    await fanOut();
    const set = (state: string) =>
      world.asWorker(`UPDATE channel SET (disabled_at, disabled_reason) = ${state} WHERE id = $1`, [
        channelId,
      ]);
    await set(`(now(), 'gone')`);
    expect(await openDigests()).toEqual([]);
    await set('(NULL, NULL)');
    world.later(1);
    const [second] = await alerts(1);
    await fanOut();
    expect((await world.rows(tenant)).map(({ outcome, alerts: of }) => [outcome, of.length])).toEqual([
      ['cancelled', 1],
      [null, 1],
    ]);
    world.at('2026-03-02T09:00:00Z');
    expect(await world.run()).toEqual(['delivered']);
    expect((await told())[1]).toEqual([second]);
  });

  it('says each alert once, whoever adds and claims at the same time', async () => {
    for (let count = 0; count < 4; count += 1) await world.newEndpoint(tenant, daily);
    for (let round = 0; round < 6; round += 1) {
      world.at(`2026-03-0${round + 2}T08:59:59Z`);
      await alerts(6);
      await fanOut(3);
      const late = world.clock.now();
      world.at(`2026-03-0${round + 2}T09:00:00Z`);
      const adding = () => asWorker(() => world.ledger.fanOut(late, 1));
      await Promise.all([adding(), claim(), adding(), claim(), adding(), claim()]);
      world.later(2 * MINUTE_MS);
      await world.run();
    }
    world.at('2026-04-01T00:00:00Z');
    await world.run();
    const rows = await world.rows(tenant);
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    expect(rows.flatMap((row) => row.alerts.map((id) => `${row.channel} ${id}`))).toHaveLength(4 * 36);
    expect(await openDigests()).toEqual([]);
  });
});

describe('a channel that is deleted', () => {
  const left = async () => {
    const [row] = await world.asWorker<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM delivery) AS deliveries,
              (SELECT count(*)::int FROM delivery_attempt) AS attempts,
              (SELECT count(*)::int FROM delivery_alert) AS links,
              (SELECT count(*)::int FROM open_digest) AS digests`,
    );
    return row;
  };
  const remove = (id: string) =>
    world.stage.asApp.within(tenant, () => currentManager().query('DELETE FROM channel WHERE id = $1', [id]));

  it('takes its deliveries, their attempts and links and its open digest along, and nothing else', async () => {
    const [kept, gone] = [await world.newEndpoint(tenant, daily), await world.newEndpoint(tenant, daily)];
    await world.newEndpoint(tenant);
    await alerts(2);
    await world.run();
    world.at('2026-03-02T09:00:00Z');
    await world.run();
    await alerts(1);
    await fanOut();
    expect(await left()).toEqual({ deliveries: 7, attempts: 4, links: 9, digests: 2 });
    await remove(gone);
    expect(await left()).toEqual({ deliveries: 5, attempts: 3, links: 6, digests: 1 });
    await remove(kept);
    expect(await left()).toEqual({ deliveries: 3, attempts: 2, links: 3, digests: 0 });
  });

  it('waits for whoever adds to its digest, and leaves no link behind', async () => {
    const channelId = await world.newEndpoint(tenant, daily);
    await alerts(1);
    await fanOut();
    await alerts(3);
    let removing: Promise<unknown> = Promise.resolve();
    await asWorker(async () => {
      await world.ledger.fanOut(world.clock.now(), 10);
      removing = outside(() => remove(channelId));
      await outside(untilSomebodyWaits);
    });
    await removing;
    expect(await left()).toEqual({ deliveries: 0, attempts: 0, links: 0, digests: 0 });
  });
});
