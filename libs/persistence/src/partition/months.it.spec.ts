// Months of alerts: added before they are needed, and taken out whole, once nothing in them is younger than it may be.
import { noTenant } from '@bunkai/application';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { DeliveryWorld } from '../delivery/delivery-world.harness.js';
import { TypeormAlertRepository } from '../alert/typeorm-alert.repository.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';

const alerts = new TypeormAlertRepository();

let world: DeliveryWorld;
let tenant: PlantedTenant;

beforeEach(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
  tenant = await world.newTenant();
});
afterEach(() => world.drop());

const month = (ahead: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
};
const nameOf = (start: Date) => start.toISOString().slice(0, 7).replace('-', '_');
const dayIn = (start: Date) => new Date(start.getTime() + 9 * 86_400_000);

/** An alert of what happened then, told then, with a flip, seen, acknowledged and sent; gives its id. */
async function alertOf(at: Date, writtenAt = at): Promise<string> {
  const [about] = await world.asWorker<{ service: string; release: string }>(
    'SELECT service_id AS service, release_id AS release FROM release_fact LIMIT 1',
  );
  const [row] = await world.asWorker<{ id: string }>(
    `INSERT INTO alert (id, organisation_id, kind, service_id, release_id, created_at, occurs_at, body)
     VALUES (alert_id($1, $2, gen_random_uuid()::text), $2, 'release-published', $3, $4, $5, $1, '{}') RETURNING id`,
    [at, tenant.organisationId, about?.service, about?.release, writtenAt],
  );
  const id = row?.id ?? '';
  await world.asWorker(
    `INSERT INTO own_flip (alert_id, requirement_id, organisation_id, control, severity, outcome_before, outcome_after,
                           reason_after, evidence_before, evidence_after)
     VALUES ($1, 'R-1', $2, '12.4.1', 'mandatory', 'met', 'unmet', 'compared', '[]', '[]')`,
    [id, tenant.organisationId],
  );
  await asTenant(async () => {
    await alerts.markSeen([id], at);
    await alerts.acknowledge([id], at, true);
  });
  return id;
}

const asTenant = <T>(work: () => Promise<T>) => world.stage.asApp.within(tenant, work);
const add = async (until: Date) =>
  (await world.asWorker<{ added: number }>('SELECT add_partitions($1) AS added', [until]))[0]?.added;
const retire = async (endedBefore: Date, archived = false) => {
  const rows = await world.asWorker<{ gone: string | null }>('SELECT retire_month($1, $2, $3) AS gone', [
    'alert',
    endedBefore,
    archived,
  ]);
  return rows[0]?.gone ?? null;
};
const outside = <T>(work: () => Promise<T>) => transactionStorage.exit(work);

/** The alerts by the partition in which they lie. */
async function lying(): Promise<Record<string, number>> {
  const rows = await world.asWorker<{ partition: string; count: number }>(
    'SELECT tableoid::regclass::text AS partition, count(*)::int AS count FROM alert GROUP BY 1',
  );
  return Object.fromEntries(rows.map(({ partition, count }) => [partition, count]));
}

const belonging = () =>
  asTenant(async () => {
    const [row] = await currentManager().query<object[]>(
      `SELECT (SELECT count(*)::int FROM alert) AS alerts, (SELECT count(*)::int FROM own_flip) AS flips,
              (SELECT count(*)::int FROM alert_seen) AS seen,
              (SELECT count(*)::int FROM alert_acknowledgement) AS acknowledged`,
    );
    return row;
  });
const each = (count: number) => ({ alerts: count, flips: count, seen: count, acknowledged: count });

describe('months', () => {
  it('are there ahead of time, and added once', async () => {
    await alertOf(dayIn(month(0)));
    await alertOf(dayIn(month(3)));
    expect(await lying()).toEqual({
      [`alert_${nameOf(month(0))}`]: 1,
      [`alert_${nameOf(month(3))}`]: 1,
    });
    expect(await add(dayIn(month(3)))).toBe(0);
    const both = await Promise.allSettled([add(dayIn(month(4))), add(dayIn(month(4)))]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await add(dayIn(month(4)))).toBe(0);
  });

  it('take in what lay beyond them, with what belongs to it', async () => {
    await alertOf(dayIn(month(5)));
    await alertOf(dayIn(month(40)));
    await alertOf(new Date('2019-01-01T00:00:00Z'));
    expect(await lying()).toEqual({ alert_after: 2, alert_before: 1 });
    expect(await add(dayIn(month(6)))).toBeGreaterThan(0);
    expect(await lying()).toEqual({ alert_after: 1, alert_before: 1, [`alert_${nameOf(month(5))}`]: 1 });
    expect(await belonging()).toEqual(each(3));
  });
});

describe('the oldest month', () => {
  it('goes with all that is older and all that belongs to it; younger ones stay, and so does a place for older ones', async () => {
    await alertOf(new Date('2019-01-01T00:00:00Z'));
    await alertOf(dayIn(month(0)));
    await alertOf(dayIn(month(1)));
    expect(await retire(new Date(month(1).getTime() - 1))).toBeNull();
    expect(await belonging()).toEqual(each(3));
    const late = new Date(month(1).getTime() + 40 * 86_400_000);
    expect(Number(await retire(late))).toBe(2);
    expect(await lying()).toEqual({ [`alert_${nameOf(month(1))}`]: 1 });
    expect(await belonging()).toEqual(each(1));
    await alertOf(new Date('2019-01-01T00:00:00Z'));
    expect(await lying()).toEqual({ alert_before: 1, [`alert_${nameOf(month(1))}`]: 1 });
  });

  it('stays whole while one of its alerts was written since', async () => {
    await alertOf(dayIn(month(0)));
    await alertOf(dayIn(month(0)), dayIn(month(2)));
    expect(await retire(dayIn(month(1)))).toBeNull();
    expect(await belonging()).toEqual(each(2));
    expect(Number(await retire(month(3)))).toBe(2);
  });

  it('may be kept where only the owner reads it', async () => {
    await alertOf(new Date('2019-01-01T00:00:00Z'));
    await alertOf(dayIn(month(0)));
    expect(Number(await retire(month(2), true))).toBe(2);
    expect(await belonging()).toEqual(each(0));
    const kept = await world.asWorker<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'archive'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const suffix = nameOf(month(0));
    const families = ['alert', 'alert_acknowledgement', 'alert_seen', 'own_flip'];
    expect(kept.map(({ name }) => name)).toEqual(
      families.flatMap((table) => [`${table}_${suffix}`, `${table}_before_${suffix}`]).toSorted(),
    );
    for (const read of [world.stage.asApp, world.stage.asWorker])
      await expect(
        read.within(noTenant, () => currentManager().query(`SELECT FROM archive.alert_${suffix}`)),
      ).rejects.toThrow('permission denied');
  });

  it('is left for another time while somebody reads it, and nothing is half gone', async () => {
    await alertOf(dayIn(month(0)));
    await asTenant(async () => {
      await currentManager().query('SELECT FROM alert_seen');
      await expect(outside(() => retire(month(2)))).rejects.toThrow('lock timeout');
      await expect(outside(() => add(dayIn(month(9))))).rejects.toThrow('lock timeout');
    });
    expect(await belonging()).toEqual(each(1));
    expect(await add(dayIn(month(3)))).toBe(0);
    expect(Number(await retire(month(2)))).toBe(1);
  });

  it('leaves the provider what it knew of how far its release got, for good', async () => {
    await alertOf(dayIn(month(0)));
    const [fact] = await world.asWorker<{ id: string; provider: string }>(
      'SELECT release_id AS id, organisation_id AS provider FROM release_fact',
    );
    const { id = '', provider = '' } = fact ?? {};
    const reach = () =>
      world.stage.asApp.within({ organisationId: provider, accountId: null }, async () =>
        (await new TypeormReachRepository().findReaches([id])).get(id),
      );
    const before = await reach();
    expect(before).toMatchObject({ told: 1, seen: 1, acknowledged: 1, countedAt: null });
    expect(Number(await retire(month(2)))).toBe(1);
    expect(await reach()).toEqual(before);
    await alertOf(dayIn(month(1)));
    expect(await reach()).toEqual(before);
  });
});
