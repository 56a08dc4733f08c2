// Removes what the policy no longer keeps: in small transactions, with rests between them, and by one worker at a time.
import { type Clock, newId } from '@bunkai/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { RetentionLedger } from './retention-ledger.js';
import { type RetainedKind, type RetentionPolicy, endedBefore } from './retention-policy.js';

/** A batch holds its locks for some tens of milliseconds: nobody who waits for one of its rows notices. */
export const BATCH = 1_000;

/** Rests as long as the batch took, so that half of the time, and of the disk, is everybody else's. */
const restFor = async (ms: number): Promise<void> => {
  await sleep(ms);
};

export class ApplyRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: RetentionLedger,
    private readonly policy: RetentionPolicy,
    private readonly clock: Clock,
    private readonly rest = restFor,
  ) {}

  /** Gives how many of each kind were removed; `goOn` is asked before each batch. Ends early where another worker is at it. */
  async execute(goOn: () => boolean): Promise<ReadonlyMap<RetainedKind, number>> {
    const removed = new Map<RetainedKind, number>();
    for (const [kind, before] of endedBefore(this.policy, this.clock.now())) {
      const run = { runId: newId(), kind, endedBefore: before, beganAt: this.clock.now(), limit: BATCH };
      for (let batch: number | null = BATCH; batch === BATCH && goOn();) {
        const begun = performance.now();
        batch = await this.transactions.within(noTenant, () => this.ledger.removeBatch(run));
        if (batch === null) return removed;
        removed.set(kind, (removed.get(kind) ?? 0) + batch);
        if (batch === BATCH) await this.rest(performance.now() - begun);
      }
    }
    return removed;
  }
}
