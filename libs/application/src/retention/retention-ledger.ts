// Where what has ended is removed from, a batch or a month at a time, and written down.
import type { BatchedKind, MonthlyKind, RetainedKind } from './retention-policy.js';

export interface RetentionRun {
  /** Of the run that the step is part of: its counts add up. */
  readonly runId: string;
  readonly kind: RetainedKind;
  readonly endedBefore: Date;
  readonly beganAt: Date;
}

export interface RetentionBatch extends RetentionRun {
  readonly kind: BatchedKind;
  readonly limit: number;
}

export interface MonthToRetire extends RetentionRun {
  readonly kind: MonthlyKind;
  /** Put aside rather than dropped. */
  readonly archived: boolean;
}

export interface RetentionLedger {
  /**
   * Removes up to `limit` rows of what ended before, the oldest first, and adds them to the record of the run, in the transaction at
   * hand. Passes over what somebody is at. Null if another worker is removing at this moment: it does the work.
   */
  removeBatch(batch: RetentionBatch): Promise<number | null>;

  /**
   * Takes the oldest month out, in the transaction at hand, and gives how many rows of the kind it had, which are added to the
   * record of the run. `none`: no month has passed, or the oldest has something that is open or ended since. `in-use`: somebody
   * reads what it lies in; nothing was done. Null as above.
   */
  retireMonth(month: MonthToRetire): Promise<number | 'none' | 'in-use' | null>;
}
