// What every outbox does, the fake and the real one alike: one side writes, the other works off.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { OutboxLedger } from '../../outbox/outbox-ledger.js';
import type { Outbox, OutboxEntry } from '../../outbox/outbox.js';
import { type TenantContext, type Transactions, noTenant } from '../../transaction/transactions.js';

export interface OutboxStage {
  /** Whose transactions write. */
  readonly writers: Transactions;
  /** Whose transactions work off. */
  readonly workers: Transactions;
  readonly outbox: Outbox;
  readonly ledger: OutboxLedger;
  /** A tenant that may write. */
  newTenant(): Promise<TenantContext>;
}

const day = (n: number) => new Date(Date.UTC(2020, 0, n));

function entry(dueAt: Date, dedupeKey: string | null = null): OutboxEntry {
  return { topic: 'assess-service', payload: { serviceId: newId(), cause: 'time' }, dedupeKey, dueAt };
}

export function outboxContract(stageOf: () => OutboxStage): void {
  /** Entries written by one tenant, on a stage where no earlier entry is due. */
  async function given(...entries: OutboxEntry[]) {
    const stage = stageOf();
    const due = (at: Date) => stage.workers.within(noTenant, () => stage.ledger.findDue(at, 100));
    for (const id of await due(day(28)))
      await stage.workers.within(noTenant, () => stage.ledger.complete(id, day(1)));
    const tenant = await stage.newTenant();
    await stage.writers.within(tenant, async () => {
      for (const each of entries) await stage.outbox.add(each);
    });
    const lock = (id: string, at: Date) => stage.workers.within(noTenant, () => stage.ledger.lock(id, at));
    return { ...stage, tenant, due, lock };
  }

  describe('an outbox', () => {
    it('gives what is due, the longest due first, with what it carries', async () => {
      const entries = [entry(day(3)), entry(day(2)), entry(day(5))];
      const { due, lock } = await given(...entries);
      expect(await due(day(1))).toEqual([]);
      const ids = await due(day(4));
      const locked = await Promise.all(ids.map((id) => lock(id, day(4))));
      expect(locked.map((each) => each?.payload)).toEqual([entries[1]?.payload, entries[0]?.payload]);
      expect(locked.map((each) => each?.attempts)).toEqual([0, 0]);
    });

    it('writes an entry of one key once, one without a key always', async () => {
      const { due } = await given(entry(day(2), 'same'), entry(day(2), 'same'), entry(day(2)), entry(day(2)));
      expect(await due(day(3))).toHaveLength(3);
    });

    it('forgets what a failed transaction wrote', async () => {
      const { writers, outbox, tenant, due } = await given();
      const failing = writers.within(tenant, async () => {
        await outbox.add(entry(day(2)));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await due(day(3))).toEqual([]);
    });

    it('gives an entry to nobody before it is due or after it is done', async () => {
      const { workers, ledger, due, lock } = await given(entry(day(2)));
      const [id = ''] = await due(day(2));
      expect(await lock(id, day(1))).toBeUndefined();
      expect(await lock(id, day(2))).toMatchObject({ id });
      await workers.within(noTenant, () => ledger.complete(id, day(2)));
      expect(await lock(id, day(2))).toBeUndefined();
      expect(await due(day(2))).toEqual([]);
      expect(await lock(newId(), day(2))).toBeUndefined();
    });

    it('counts failures, and gives the entry again when its next time has come, or never', async () => {
      const { workers, ledger, due, lock } = await given(entry(day(2)));
      const [id = ''] = await due(day(2));
      await workers.within(noTenant, () => ledger.recordFailure(id, 'first', day(2), day(4)));
      expect(await due(day(3))).toEqual([]);
      expect(await lock(id, day(4))).toMatchObject({ attempts: 1 });
      await workers.within(noTenant, () => ledger.recordFailure(id, 'second', day(4), null));
      expect(await due(day(9))).toEqual([]);
    });
  });
}
