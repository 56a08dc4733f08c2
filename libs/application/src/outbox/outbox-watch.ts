// Who is told how the outbox is worked off: logs and figures. Nothing depends on it.
import type { LockedEntry } from './outbox-ledger.js';

export interface OutboxWatch {
  /** After its transaction was committed. */
  done(entry: LockedEntry, milliseconds: number): void;
  /** `entry` is undefined where it could not even be locked; `retryAt` null: it was set aside. */
  failed(id: string, entry: LockedEntry | undefined, error: unknown, retryAt: Date | null): void;
}

export const unwatched: OutboxWatch = { done: () => undefined, failed: () => undefined };
