// Deliveries go by the month: when, with what, and when not.
import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { withClient } from '../connection/with-client.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { RetiringWorld } from './retiring-world.harness.js';
import { TypeormPartitions } from './typeorm-partitions.js';

let world: RetiringWorld;
beforeEach(async () => {
  world = await RetiringWorld.open(inject('postgresUrl'));
});
afterEach(() => world.deliveries.drop());

/** As somebody else, while a transaction is open here. */
const outside = <T>(work: () => Promise<T>) => transactionStorage.exit(work);
const hours = (at: Date, count: number) => new Date(at.getTime() + count * 3_600_000);
const nameOf = (month: Date) =>
  `${month.getUTCFullYear()}_${String(month.getUTCMonth() + 1).padStart(2, '0')}`;

describe('a month of deliveries', () => {
  it('goes whole, with its attempts and whatever is older, once all of it ended long ago', async () => {
    await world.plant({ createdAt: new Date('2020-02-29T00:00:00Z') });
    await world.plant({ createdAt: world.month(0) });
    await world.plant({ createdAt: hours(world.month(1), -1), finishedAt: hours(world.month(1), 5) });
    const kept = await world.plant({ createdAt: world.month(1) });
    expect(await world.apply(world.after(0, 90))).toMatchObject({ delivery: 0 });
    expect((await world.left()).deliveries).toHaveLength(4);
    expect(await world.apply(world.after(0, 91))).toMatchObject({ delivery: 3 });
    expect(await world.left()).toEqual({ deliveries: [kept], attemptsOf: [kept] });
    const runs = await world.query('SELECT kind, removed, ended_before FROM retention_run');
    expect(runs).toEqual([{ kind: 'delivery', removed: 3, ended_before: world.after(0, 1) }]);
    expect(await world.partitionsOf('delivery')).not.toContain(`delivery_${nameOf(world.month(0))}`);
    expect(await world.apply(world.after(0, 91))).toMatchObject({ delivery: 0 });
  });

  it('is not refused what comes late, and goes with the next', async () => {
    await world.apply(world.after(0, 91));
    await world.plant({ createdAt: world.month(0) });
    expect((await world.left()).attemptsOf).toHaveLength(1);
    expect(await world.apply(world.after(1, 91))).toMatchObject({ delivery: 1 });
    expect(await world.left()).toEqual({ deliveries: [], attemptsOf: [] });
  });

  it('goes after the other in one round, an empty one among them', async () => {
    await world.plant({ createdAt: world.month(0) });
    await world.plant({ createdAt: world.month(2) });
    const kept = await world.plant({ createdAt: world.month(3) });
    expect(await world.apply(world.after(2, 91))).toMatchObject({ delivery: 2 });
    expect((await world.left()).deliveries).toEqual([kept]);
  });

  it.each([
    ['is open', () => null],
    ['ended lately', () => world.after(0, 80)],
  ])('stays while one of it %s', async (_, finishedAt) => {
    await world.plant({ createdAt: world.month(0) });
    await world.plant({ createdAt: world.month(1) });
    const wanted = await world.plant({ createdAt: world.month(0), finishedAt: finishedAt() });
    expect(await world.apply(world.after(1, 91))).toMatchObject({ delivery: 0 });
    expect((await world.left()).deliveries).toHaveLength(3);
    await world.query(`UPDATE delivery SET outcome = 'delivered', finished_at = $2 WHERE id = $1`, [
      ...[wanted, world.month(1)],
    ]);
    expect(await world.apply(world.after(1, 91))).toMatchObject({ delivery: 3 });
  });

  it('stays while somebody reads it, and nothing is half done', async () => {
    await world.plant({ createdAt: world.month(0) });
    const before = [await world.partitionsOf('delivery'), await world.partitionsOf('delivery_attempt')];
    await world.deliveries.stage.asWorker.within(noTenant, async () => {
      await currentManager().query('SELECT FROM delivery LIMIT 1');
      expect(await outside(() => world.retire(world.after(0, 1)))).toBe('in-use');
      // Who comes meanwhile waits for nobody.
      await outside(() => world.plant({ createdAt: world.month(0) }));
    });
    expect([await world.partitionsOf('delivery'), await world.partitionsOf('delivery_attempt')]).toEqual(
      before,
    );
    expect((await world.left()).attemptsOf).toHaveLength(2);
    expect(await world.query('SELECT FROM retention_run')).toEqual([]);
    expect(await world.retire(world.after(0, 1))).toBe(2);
  });

  it('is retired by one worker', async () => {
    await world.plant({ createdAt: world.month(0) });
    let other: unknown;
    await world.deliveries.stage.asWorker.within(noTenant, async () => {
      const run = { runId: newId(), beganAt: new Date(), endedBefore: world.after(0, 1), archived: false };
      expect(await world.ledger.retireMonth({ ...run, kind: 'delivery' })).toBe(1);
      other = await outside(() => world.retire(world.after(0, 1)));
    });
    expect(other).toBeNull();
    expect(await world.retire(world.after(0, 1))).toBe('none');
  });

  it('can be put aside, where neither the application nor a worker reaches it', async () => {
    const id = await world.plant({ createdAt: world.month(0) });
    const older = await world.plant({ createdAt: new Date('2020-02-29T00:00:00Z') });
    expect(await world.apply(world.after(0, 91), { archived: true })).toMatchObject({ delivery: 2 });
    expect(await world.left()).toEqual({ deliveries: [], attemptsOf: [] });
    const name = nameOf(world.month(0));
    const aside = async (table: string, key = 'id') =>
      (await world.asOwner<{ id: string }>(`SELECT ${key} AS id FROM archive.${table}`)).map((row) => row.id);
    expect(await aside(`delivery_${name}`)).toEqual([id]);
    expect(await aside(`delivery_before_${name}`)).toEqual([older]);
    expect(await aside(`delivery_attempt_${name}`, 'delivery_id')).toEqual([id]);
    await expect(world.query(`SELECT FROM archive.delivery_${name}`)).rejects.toThrow('permission denied');
    await world.query('DELETE FROM delivery');
    await withClient(world.deliveries.ownerUrl, (client) =>
      client.query('DELETE FROM archive.delivery_' + name),
    );
  });

  it('leaves the provider what it knew of how far its release got', async () => {
    const alertId = await world.deliveries.alert(world.tenant, 'release-published');
    await world.plant({ createdAt: world.month(0), alertId });
    const [release] = await world.query<{ id: string; provider: string }>(
      'SELECT a.release_id AS id, f.organisation_id AS provider FROM alert a JOIN release_fact f USING (release_id) WHERE a.id = $1',
      [alertId],
    );
    const { id = '', provider = '' } = release ?? {};
    const reach = () =>
      world.deliveries.stage.asApp.within({ organisationId: provider, accountId: null }, async () =>
        (await new TypeormReachRepository().findReaches([id])).get(id),
      );
    const before = await reach();
    expect(before).toMatchObject({ delivered: 1, countedAt: null });
    expect(await world.apply(world.after(0, 91))).toMatchObject({ delivery: 1 });
    expect(await reach()).toEqual(before);
  });
});

describe('months', () => {
  const add = (until: Date) =>
    world.deliveries.stage.asWorker.within(noTenant, () => new TypeormPartitions().add(until));

  it('are added ahead once, by however many workers, and take what lay beyond them', async () => {
    const id = await world.plant({ createdAt: world.month(4) });
    const tables = (await world.asOwner(`SELECT FROM pg_partitioned_table`)).length;
    const added = await Promise.all([add(world.month(4)), add(world.month(4)), add(world.month(4))]);
    expect(added.toSorted()).toEqual([0, 0, tables]);
    expect(await world.partitionsOf('delivery')).toContain(`delivery_${nameOf(world.month(4))}`);
    expect((await world.left()).attemptsOf).toEqual([id]);
    expect(await world.retire(world.after(3, 1))).toBe(0);
    expect((await world.left()).deliveries).toEqual([id]);
  });

  it('are known together as well as one by one', async () => {
    await world.plant({ createdAt: world.month(0) });
    await world.plant({ createdAt: world.month(1) });
    await world.deliveries.stage.asWorker.within(noTenant, () => new TypeormPartitions().analyze());
    const [row] = await world.asOwner(`SELECT reltuples FROM pg_class WHERE oid = 'delivery'::regclass`);
    expect(row).toEqual({ reltuples: 2 });
  });
});
