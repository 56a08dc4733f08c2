// Where what has ended is removed from, a batch at a time, and written down.
import type { RetainedKind } from './retention-policy.js';

export interface RetentionBatch {
  /** Of the run that the batch is part of: its counts add up. */
  readonly runId: string;
  readonly kind: RetainedKind;
  readonly endedBefore: Date;
  readonly beganAt: Date;
  readonly limit: number;
}

export interface RetentionLedger {
  /**
   * Removes up to `limit` rows of what ended before, the oldest first, and adds them to the record of the run, in the transaction at
   * hand. Passes over what somebody is at. Null if another worker is removing at this moment: it does the work.
   */
  removeBatch(batch: RetentionBatch): Promise<number | null>;
}
