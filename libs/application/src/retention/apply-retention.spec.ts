import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { ApplyRetention, BATCH } from './apply-retention.js';
import { BETWEEN_TRIES_MS, TRIES } from './in-use.js';
import type { MonthToRetire, RetentionBatch, RetentionLedger, RetentionRun } from './retention-ledger.js';
import { type RetentionPolicy, endedBefore } from './retention-policy.js';

const now = new Date('2026-11-22T12:00:00Z');
const policy: RetentionPolicy = {
  ...{ deliveriesDays: 90, outboxDays: 14, importsDays: 60 },
  ...{ alertsDays: null, archived: false },
};

type Month = Awaited<ReturnType<RetentionLedger['retireMonth']>>;

/** Has so many of each kind, or such months, and remembers what it was asked. */
class CountedLedger implements RetentionLedger {
  readonly asked: RetentionRun[] = [];

  constructor(
    private readonly left: Partial<Record<string, number>>,
    private readonly months: Partial<Record<string, Month[]>> = {},
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

  retireMonth(month: MonthToRetire): Promise<Month> {
    this.asked.push(month);
    return Promise.resolve(this.months[month.kind]?.shift() ?? 'none');
  }
}

function applying(ledger: RetentionLedger, rests: number[] = [], kept: Partial<RetentionPolicy> = {}) {
  const rest = (ms: number) => {
    rests.push(ms);
    return Promise.resolve();
  };
  return new ApplyRetention(
    new InMemoryTransactions(),
    ledger,
    { ...policy, ...kept },
    fixedClock(now),
    rest,
  );
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

  it.each([
    [400, '2025-10-18T12:00:00.000Z'],
    [30, '2026-08-24T12:00:00.000Z'],
  ])('keeps alerts for %i days, and for as long as what was sent of them', (alertsDays, before) => {
    expect(
      endedBefore({ ...policy, alertsDays }, now)
        .get('alert')
        ?.toISOString(),
    ).toBe(before);
  });
});

describe('applying it', () => {
  it('goes on until a batch is not full, and rests after each that is', async () => {
    const ledger = new CountedLedger({ session: 2 * BATCH + 1, 'outbox-entry': BATCH, import: 7 });
    const rests: number[] = [];
    expect([...(await applying(ledger, rests).execute(() => true))]).toEqual([
      ['session', 2 * BATCH + 1],
      ['sign-in-attempt', 0],
      ['outbox-entry', BATCH],
      ['import', 7],
      ['delivery', 0],
    ]);
    expect(ledger.asked.map(({ kind }) => kind)).toEqual([
      'session',
      'session',
      'session',
      'sign-in-attempt',
      'outbox-entry',
      'outbox-entry',
      'import',
      'delivery',
    ]);
    expect(rests).toHaveLength(3);
    expect(new Set(ledger.asked.map(({ runId }) => runId)).size).toBe(5);
  });

  it('retires month after month, an empty one among them, and deliveries before alerts', async () => {
    const ledger = new CountedLedger({}, { delivery: [7, 0, 5], alert: [3] });
    const removed = await applying(ledger, [], { alertsDays: 400, archived: true }).execute(() => true);
    expect([...removed].slice(4)).toEqual([
      ['delivery', 12],
      ['alert', 3],
    ]);
    expect(ledger.asked.slice(4)).toMatchObject([
      ...Array.from({ length: 4 }, () => ({ kind: 'delivery', archived: true })),
      ...Array.from({ length: 2 }, () => ({ kind: 'alert', archived: true })),
    ]);
    expect(new Set(ledger.asked.slice(4).map(({ runId }) => runId)).size).toBe(2);
  });

  it('asks some times for a month that is in use, and then leaves it for the next round', async () => {
    const rests: number[] = [];
    const inUse = Array.from({ length: TRIES - 1 }, () => 'in-use' as const);
    const ledger = new CountedLedger({}, { delivery: [...inUse, 4, ...inUse, 'in-use', 9] });
    expect((await applying(ledger, rests).execute(() => true)).get('delivery')).toBe(4);
    expect(rests).toEqual(Array.from({ length: 2 * TRIES - 1 }, () => BETWEEN_TRIES_MS));
  });

  it('leaves the work to the worker that is at it', async () => {
    const ledger = new CountedLedger({ session: BATCH }, { delivery: [5] }, 1);
    expect([...(await applying(ledger).execute(() => true))]).toEqual([['session', BATCH]]);
    expect(ledger.asked).toHaveLength(2);
    const months = new CountedLedger({}, { delivery: [5, null] });
    expect([...(await applying(months).execute(() => true))].at(-1)).toEqual(['delivery', 5]);
    expect(months.asked).toHaveLength(6);
  });

  it('stops before the next step when it is told to', async () => {
    const ledger = new CountedLedger({ session: 5 * BATCH });
    await applying(ledger).execute(() => ledger.asked.length < 2);
    expect(ledger.asked).toHaveLength(2);
    const months = new CountedLedger({}, { delivery: [1, 1, 1, 1] });
    await applying(months).execute(() => months.asked.length < 6);
    expect(months.asked).toHaveLength(6);
  });
});
