// The worker's side of the outbox: what is due, and what became of it.
import type { Topic, Work } from './outbox.js';

export type LockedEntry<Of extends Topic = Topic> = Work<Of> & {
  readonly id: string;
  /** Attempts that failed before. */
  readonly attempts: number;
  readonly createdAt: Date;
  /** Of the request that ordered it; null where none is known. */
  readonly correlationId: string | null;
};

export interface OutboxLedger {
  /** Ids of entries due at `at` and neither done nor set aside, the longest due first; some may be at work. */
  findDue(at: Date, limit: number): Promise<readonly string[]>;
  /**
   * Locks an entry until the transaction ends, and lets what is written in it have the entry's correlation id; undefined
   * if it is not due at `at`, done, set aside, or at work elsewhere.
   */
  lock(id: string, at: Date): Promise<LockedEntry | undefined>;
  complete(id: string, at: Date): Promise<void>;
  /** Counts a failed attempt; `retryAt` null sets the entry aside for a person to look at. */
  recordFailure(id: string, error: string, at: Date, retryAt: Date | null): Promise<void>;
}
