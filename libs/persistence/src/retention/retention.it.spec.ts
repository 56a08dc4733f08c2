// What the retention policy removes and what it leaves, on rows of one tenant.
import { ApplyRetention, noTenant } from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DeliveryWorld } from '../delivery/delivery-world.harness.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { TypeormRetentionLedger } from './typeorm-retention-ledger.js';

const ledger = new TypeormRetentionLedger();
const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

let world: DeliveryWorld;
let tenant: PlantedTenant;

beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
beforeEach(async () => {
  tenant = await world.newTenant();
  await world.asWorker('DELETE FROM outbox');
});
afterAll(() => world.drop());

const applying = () =>
  new ApplyRetention(
    world.stage.asWorker,
    ledger,
    { deliveriesDays: 90, outboxDays: 14, importsDays: 90, alertsDays: null, archived: false },
    fixedClock(now),
    () => Promise.resolve(),
  );
/** As somebody else, while a transaction is open here. */
const outside = <T>(work: () => Promise<T>) => transactionStorage.exit(work);
const apply = async () => Object.fromEntries(await applying().execute(() => true));

async function outboxEntry(ended: { done?: Date; failed?: Date }): Promise<string> {
  const id = newId();
  await world.asWorker(
    `INSERT INTO outbox (id, topic, payload, created_at, due_at, attempts, done_at, failed_at)
     VALUES ($1, 'assess-service', '{}', $2, $2, 1, $3, $4)`,
    [id, daysAgo(200), ended.done ?? null, ended.failed ?? null],
  );
  return id;
}

const idsOf = async (table: 'outbox') =>
  (await world.asWorker<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id).toSorted();

describe('the retention policy', () => {
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
    for (let count = 0; count < 5; count += 1) await outboxEntry({ done: daysAgo(100) });
    const run = {
      runId: newId(),
      kind: 'outbox-entry',
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
    expect(runs).toEqual([{ kind: 'outbox-entry', ended_before: daysAgo(90), removed: 5, began_at: now }]);
  });

  it('is applied by one worker at a time', async () => {
    await outboxEntry({ done: daysAgo(91) });
    let other: Record<string, number> = {};
    const run = { runId: newId(), kind: 'session', endedBefore: now, beganAt: now, limit: 10 } as const;
    await world.stage.asWorker.within(noTenant, async () => {
      await ledger.removeBatch(run);
      other = await outside(apply);
    });
    expect(other).toEqual({});
    expect(await apply()).toMatchObject({ 'outbox-entry': 1 });
  });

  it('passes over an entry that somebody is at, and takes it the next time', async () => {
    const held = await outboxEntry({ done: daysAgo(92) });
    await outboxEntry({ done: daysAgo(91) });
    await world.stage.asWorker.within(noTenant, async () => {
      await currentManager().query('SELECT FROM outbox WHERE id = $1 FOR UPDATE', [held]);
      expect(await outside(apply)).toMatchObject({ 'outbox-entry': 1 });
    });
    expect(await apply()).toMatchObject({ 'outbox-entry': 1 });
  });
});
