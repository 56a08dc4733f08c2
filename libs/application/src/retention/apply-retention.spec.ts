import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { ApplyRetention, BATCH } from './apply-retention.js';
import type { RetentionBatch, RetentionLedger } from './retention-ledger.js';
import { endedBefore } from './retention-policy.js';

const now = new Date('2026-11-22T12:00:00Z');
const policy = { deliveriesDays: 90, outboxDays: 14, importsDays: 60 };

/** Has so many of each kind, and remembers what it was asked. */
class CountedLedger implements RetentionLedger {
  readonly asked: RetentionBatch[] = [];

  constructor(
    private readonly left: Partial<Record<string, number>>,
    private readonly busyAfter = Infinity,
  ) {}

  removeBatch(batch: RetentionBatch): Promise<number | null> {
    this.asked.push(batch);
    if (this.asked.length > this.busyAfter) return Promise.resolve(null);
    const there = this.left[batch.kind] ?? 0;
    const removed = Math.min(there, batch.limit);
    this.left[batch.kind] = there - removed;
    return Promise.resolve(removed);
  }
}

function applying(ledger: RetentionLedger, rests: number[] = []) {
  return new ApplyRetention(new InMemoryTransactions(), ledger, policy, fixedClock(now), (ms) => {
    rests.push(ms);
    return Promise.resolve();
  });
}

describe('the policy', () => {
  it('counts back from now', () => {
    expect([...endedBefore(policy, now)]).toEqual([
      ['session', now],
      ['sign-in-attempt', new Date('2026-11-21T12:00:00Z')],
      ['outbox-entry', new Date('2026-11-08T12:00:00Z')],
      ['import', new Date('2026-09-23T12:00:00Z')],
      ['delivery', new Date('2026-08-24T12:00:00Z')],
    ]);
  });
});

describe('applying it', () => {
  it('goes on until a batch is not full, and rests after each that is', async () => {
    const ledger = new CountedLedger({
      delivery: 2 * BATCH + 1,
      session: 3,
      'outbox-entry': BATCH,
      import: 7,
    });
    const rests: number[] = [];
    expect([...(await applying(ledger, rests).execute(() => true))]).toEqual([
      ['session', 3],
      ['sign-in-attempt', 0],
      ['outbox-entry', BATCH],
      ['import', 7],
      ['delivery', 2 * BATCH + 1],
    ]);
    expect(ledger.asked.map(({ kind }) => kind)).toEqual([
      'session',
      'sign-in-attempt',
      'outbox-entry',
      'outbox-entry',
      'import',
      'delivery',
      'delivery',
      'delivery',
    ]);
    expect(rests).toHaveLength(3);
    expect(new Set(ledger.asked.map(({ runId }) => runId)).size).toBe(5);
  });

  it('leaves the work to the worker that is at it', async () => {
    const ledger = new CountedLedger({ session: BATCH, delivery: 5 }, 1);
    expect([...(await applying(ledger).execute(() => true))]).toEqual([['session', BATCH]]);
    expect(ledger.asked).toHaveLength(2);
  });

  it('stops before the next batch when it is told to', async () => {
    const ledger = new CountedLedger({ session: 5 * BATCH });
    await applying(ledger).execute(() => ledger.asked.length < 2);
    expect(ledger.asked).toHaveLength(2);
  });
});
