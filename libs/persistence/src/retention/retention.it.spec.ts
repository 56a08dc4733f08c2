// What the retention policy removes and what it leaves, on rows of one tenant.
import { ApplyRetention, noTenant } from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DeliveryWorld } from '../delivery/delivery-world.harness.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { TypeormRetentionLedger } from './typeorm-retention-ledger.js';

const ledger = new TypeormRetentionLedger();
const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

let world: DeliveryWorld;
let tenant: PlantedTenant;
let channelId: string;

beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
beforeEach(async () => {
  tenant = await world.newTenant();
  channelId = await world.newEndpoint(tenant);
  await world.asWorker('DELETE FROM delivery');
  await world.asWorker('DELETE FROM outbox');
});
afterAll(() => world.drop());

const applying = () =>
  new ApplyRetention(
    world.stage.asWorker,
    ledger,
    { deliveriesDays: 90, outboxDays: 14, importsDays: 90 },
    fixedClock(now),
    () => Promise.resolve(),
  );
/** As somebody else, while a transaction is open here. */
const outside = <T>(work: () => Promise<T>) => transactionStorage.exit(work);
const apply = async () => Object.fromEntries(await applying().execute(() => true));

async function delivery(finishedAt: Date | null, outcome: string | null, alertId?: string): Promise<string> {
  const id = newId();
  const { organisationId } = tenant;
  await world.asWorker(
    `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, finished_at, outcome)
     VALUES ($1, $2, $3, 'alerts', '{}', $4, $4, 1, $5, $6)`,
    [id, organisationId, channelId, daysAgo(200), finishedAt, outcome],
  );
  await world.asWorker(
    `INSERT INTO delivery_attempt (id, delivery_id, organisation_id, number, started_at, duration_ms, response)
     VALUES ($1, $2, $3, 1, $4, 3, '')`,
    [newId(), id, organisationId, daysAgo(200)],
  );
  if (alertId !== undefined)
    await world.asWorker('INSERT INTO delivery_alert VALUES ($1, $2, $3, $4)', [
      id,
      alertId,
      channelId,
      organisationId,
    ]);
  return id;
}

async function outboxEntry(ended: { done?: Date; failed?: Date }): Promise<string> {
  const id = newId();
  await world.asWorker(
    `INSERT INTO outbox (id, topic, payload, created_at, due_at, attempts, done_at, failed_at)
     VALUES ($1, 'assess-service', '{}', $2, $2, 1, $3, $4)`,
    [id, daysAgo(200), ended.done ?? null, ended.failed ?? null],
  );
  return id;
}

const idsOf = async (table: 'delivery' | 'outbox') =>
  (await world.asWorker<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id).toSorted();
const countOf = async (table: string) =>
  (await world.asWorker<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]?.count;

describe('the retention policy', () => {
  it('removes deliveries that ended long ago with their attempts, and none that is open or younger', async () => {
    await delivery(daysAgo(91), 'delivered');
    await delivery(daysAgo(91), 'cancelled');
    const kept = [await delivery(daysAgo(89), 'given-up'), await delivery(null, null)];
    expect(await apply()).toMatchObject({ delivery: 2 });
    expect(await idsOf('delivery')).toEqual(kept.toSorted());
    expect(await countOf('delivery_attempt')).toBe(2);
    expect(await apply()).toMatchObject({ delivery: 0 });
  });

  it('removes entries that are done, and none that waits or was set aside', async () => {
    await outboxEntry({ done: daysAgo(15) });
    const kept = [
      await outboxEntry({ done: daysAgo(13) }),
      await outboxEntry({ failed: daysAgo(100) }),
      await outboxEntry({}),
    ];
    expect(await apply()).toMatchObject({ 'outbox-entry': 1 });
    expect(await idsOf('outbox')).toEqual(kept.toSorted());
  });

  it('removes sessions that expired and attempts long past', async () => {
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    const expiries = [hours(-1), new Date(Date.now() + 3_600_000)];
    await world.stage.asApp.within(tenant, async () => {
      for (const expiresAt of expiries)
        await currentManager().query(
          `INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at)
           VALUES ($1::uuid, uuid_send($1::uuid) || uuid_send($1::uuid), $2, $3, $3, $4)`,
          [newId(), tenant.accountId, daysAgo(400), expiresAt],
        );
      for (const days of [2, 0.5])
        await currentManager().query(
          `INSERT INTO sign_in_attempt (key_hash, window_started_at, failures) VALUES (sha256($1), $2, 1)`,
          [Buffer.from(String(days)), daysAgo(days)],
        );
    });
    expect(await apply()).toMatchObject({ session: 1, 'sign-in-attempt': 1 });
    const left = await world.stage.asApp.within(tenant, () =>
      currentManager().query<object[]>(
        `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM sign_in_attempt) AS attempts`,
      ),
    );
    expect(left).toEqual([{ sessions: 1, attempts: 1 }]);
  });

  it('writes down what it removed, adding up the batches of a run', async () => {
    for (let count = 0; count < 5; count += 1) await delivery(daysAgo(100), 'delivered');
    const run = {
      runId: newId(),
      kind: 'delivery',
      endedBefore: daysAgo(90),
      beganAt: now,
      limit: 2,
    } as const;
    const batch = () => world.stage.asWorker.within(noTenant, () => ledger.removeBatch(run));
    expect([await batch(), await batch(), await batch(), await batch()]).toEqual([2, 2, 1, 0]);
    const runs = await world.asWorker(
      'SELECT kind, ended_before, removed, began_at FROM retention_run WHERE id = $1',
      [run.runId],
    );
    expect(runs).toEqual([{ kind: 'delivery', ended_before: daysAgo(90), removed: 5, began_at: now }]);
  });

  it('is applied by one worker at a time', async () => {
    await delivery(daysAgo(91), 'delivered');
    let other: Record<string, number> = {};
    const run = { runId: newId(), kind: 'session', endedBefore: now, beganAt: now, limit: 10 } as const;
    await world.stage.asWorker.within(noTenant, async () => {
      await ledger.removeBatch(run);
      other = await outside(apply);
    });
    expect(other).toEqual({});
    expect(await apply()).toMatchObject({ delivery: 1 });
  });

  it('passes over a delivery that somebody is at, and takes it the next time', async () => {
    const held = await delivery(daysAgo(92), 'delivered');
    await delivery(daysAgo(91), 'delivered');
    await world.stage.asWorker.within(noTenant, async () => {
      await currentManager().query('SELECT FROM delivery WHERE id = $1 FOR UPDATE', [held]);
      expect(await outside(apply)).toMatchObject({ delivery: 1 });
    });
    expect(await apply()).toMatchObject({ delivery: 1 });
  });

  it('leaves the provider what it knew of how far its release got', async () => {
    const alertId = await world.alert(tenant, 'release-published');
    await delivery(daysAgo(91), 'delivered', alertId);
    const [release] = await world.asWorker<{ id: string; provider: string }>(
      'SELECT a.release_id AS id, f.organisation_id AS provider FROM alert a JOIN release_fact f USING (release_id) WHERE a.id = $1',
      [alertId],
    );
    const { id = '', provider = '' } = release ?? {};
    const reach = () =>
      world.stage.asApp.within({ organisationId: provider, accountId: null }, async () =>
        (await new TypeormReachRepository().findReaches([id])).get(id),
      );
    const before = await reach();
    expect(before).toMatchObject({ delivered: 1, countedAt: null });
    expect(await apply()).toMatchObject({ delivery: 1 });
    expect(await reach()).toEqual(before);
  });
});
