// Attempts in memory.
import type { AttemptLimit, AttemptRepository } from '../../identity/attempt-repository.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

interface Window {
  readonly startedAt: number;
  readonly attempts: number;
}

export class InMemoryAttemptRepository implements AttemptRepository, TransactionalStore {
  #windows = new Map<string, Window>();

  constructor(transactions: InMemoryTransactions) {
    transactions.join(this);
  }

  snapshot(): () => void {
    const saved = new Map(this.#windows);
    return () => {
      this.#windows = saved;
    };
  }

  count({ key, most, windowMs }: AttemptLimit, at: Date): Promise<number> {
    const now = at.getTime();
    const present = this.#windows.get(key);
    const lasts = present !== undefined && present.startedAt > now - windowMs;
    const window = lasts
      ? { startedAt: present.startedAt, attempts: Math.min(present.attempts + 1, most + 1) }
      : { startedAt: now, attempts: 1 };
    this.#windows.set(key, window);
    return Promise.resolve(window.attempts <= most ? 0 : Math.max(1, window.startedAt + windowMs - now));
  }

  takeBack(key: string): Promise<void> {
    const window = this.#windows.get(key);
    if (window && window.attempts > 0) this.#windows.set(key, { ...window, attempts: window.attempts - 1 });
    return Promise.resolve();
  }

  forget(key: string): Promise<void> {
    this.#windows.delete(key);
    return Promise.resolve();
  }
}
