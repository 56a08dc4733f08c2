// Removes what the policy no longer keeps: in small transactions, with rests between them, and by one worker at a time.
import { type Clock, newId } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { BETWEEN_TRIES_MS, TRIES, restFor } from './in-use.js';
import type { RetentionLedger, RetentionRun } from './retention-ledger.js';
import {
  type BatchedKind,
  type MonthlyKind,
  type RetainedKind,
  type RetentionPolicy,
  endedBefore,
  isMonthly,
} from './retention-policy.js';

/** A batch holds its locks for some tens of milliseconds: nobody who waits for one of its rows notices. */
export const BATCH = 1_000;

type Run<Kind> = RetentionRun & { readonly kind: Kind };

export class ApplyRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: RetentionLedger,
    private readonly policy: RetentionPolicy,
    private readonly clock: Clock,
    private readonly rest = restFor,
  ) {}

  /** Gives how many of each kind were removed; `goOn` is asked before each step. Ends early where another worker is at it. */
  async execute(goOn: () => boolean): Promise<ReadonlyMap<RetainedKind, number>> {
    const removed = new Map<RetainedKind, number>();
    for (const [kind, before] of endedBefore(this.policy, this.clock.now())) {
      const run = { runId: newId(), endedBefore: before, beganAt: this.clock.now() };
      const steps = isMonthly(kind)
        ? this.#months({ ...run, kind }, goOn)
        : this.#batches({ ...run, kind }, goOn);
      for await (const count of steps) {
        if (count === null) return removed;
        removed.set(kind, (removed.get(kind) ?? 0) + count);
      }
    }
    return removed;
  }

  async *#batches(run: Run<BatchedKind>, goOn: () => boolean): AsyncGenerator<number | null> {
    for (let batch: number | null = BATCH; batch === BATCH && goOn();) {
      const begun = performance.now();
      batch = await this.transactions.within(noTenant, () =>
        this.ledger.removeBatch({ ...run, limit: BATCH }),
      );
      yield batch;
      // As long as the batch took: half of the time, and of the disk, is everybody else's.
      if (batch === BATCH) await this.rest(performance.now() - begun);
    }
  }

  async *#months(run: Run<MonthlyKind>, goOn: () => boolean): AsyncGenerator<number | null> {
    const { archived } = this.policy;
    for (let tries = 0; tries < TRIES && goOn();) {
      const month = await this.transactions.within(noTenant, () =>
        this.ledger.retireMonth({ ...run, archived }),
      );
      if (month === 'in-use') await this.rest(BETWEEN_TRIES_MS);
      else yield month === 'none' ? 0 : month;
      if (month === 'none') return;
      tries = month === 'in-use' ? tries + 1 : 0;
    }
  }
}
