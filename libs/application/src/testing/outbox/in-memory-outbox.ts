// The outbox in memory, both sides of it.
import { newId } from '@bunkai/kernel';
import type { LockedEntry, OutboxLedger } from '../../outbox/outbox-ledger.js';
import type { Outbox, OutboxEntry } from '../../outbox/outbox.js';
import type { TransactionalStore } from '../transaction/in-memory-transactions.js';

export type StoredEntry = OutboxEntry & {
  readonly id: string;
  readonly createdAt: Date;
  readonly correlationId: string | null;
  attempts: number;
  dueAt: Date;
  doneAt: Date | null;
  failedAt: Date | null;
  lastError: string | null;
};

export class InMemoryOutbox implements Outbox, OutboxLedger, TransactionalStore {
  #entries = new Map<string, StoredEntry>();

  /** Every entry ever written, in order. */
  get entries(): readonly StoredEntry[] {
    return [...this.#entries.values()];
  }

  entry(id: string): StoredEntry | undefined {
    return this.#entries.get(id);
  }

  snapshot(): () => void {
    const saved = new Map([...this.#entries].map(([id, entry]) => [id, { ...entry }]));
    return () => {
      this.#entries = saved;
    };
  }

  add(entry: OutboxEntry): Promise<void> {
    const known =
      entry.dedupeKey !== null && this.entries.some((other) => other.dedupeKey === entry.dedupeKey);
    if (!known) {
      const id = newId();
      const fresh = { attempts: 0, doneAt: null, failedAt: null, lastError: null, correlationId: null };
      this.#entries.set(id, { ...entry, ...fresh, id, createdAt: new Date() });
    }
    return Promise.resolve();
  }

  findDue(at: Date, limit: number): Promise<readonly string[]> {
    const due = this.entries.filter((entry) => isDue(entry, at));
    due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    return Promise.resolve(due.slice(0, limit).map((entry) => entry.id));
  }

  lock(id: string, at: Date): Promise<LockedEntry | undefined> {
    const entry = this.#entries.get(id);
    return Promise.resolve(entry && isDue(entry, at) ? entry : undefined);
  }

  complete(id: string, at: Date): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) entry.doneAt = at;
    return Promise.resolve();
  }

  recordFailure(id: string, error: string, at: Date, retryAt: Date | null): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) {
      entry.attempts += 1;
      entry.lastError = error;
      if (retryAt) entry.dueAt = retryAt;
      else entry.failedAt = at;
    }
    return Promise.resolve();
  }
}

function isDue(entry: StoredEntry, at: Date): boolean {
  return entry.doneAt === null && entry.failedAt === null && entry.dueAt <= at;
}
