// Does the work of one outbox entry and marks it done in the same transaction, so that neither can happen alone.
import { type Clock, reach } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { LockedEntry, OutboxLedger } from './outbox-ledger.js';
import { type OutboxWatch, unwatched } from './outbox-watch.js';
import type { Topic } from './outbox.js';

export type OutboxHandler<Of extends Topic = Topic> = (entry: LockedEntry<Of>) => Promise<void>;

/** One handler for each topic. */
export type OutboxHandlers = { readonly [T in Topic]: OutboxHandler<T> };

export type ProcessedEntry = 'done' | 'nothing-to-do';

/** Attempts after which an entry is set aside. */
export const MAX_ATTEMPTS = 20;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * Processes outbox entries by topic. A process that dies in the middle leaves the entry due, as if nothing had happened.
 * A handler that throws leaves it due later, each time after twice the wait, until it is set aside; the error is thrown on.
 */
export class ProcessOutboxEntry {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: OutboxLedger,
    private readonly clock: Clock,
    private readonly handlers: OutboxHandlers,
    private readonly watch: OutboxWatch = unwatched,
  ) {}

  async execute(id: string): Promise<ProcessedEntry> {
    const startedAt = performance.now();
    let entry: LockedEntry | undefined;
    try {
      const processed = await this.transactions.within(noTenant, async (): Promise<ProcessedEntry> => {
        entry = await this.ledger.lock(id, this.clock.now());
        if (!entry) return 'nothing-to-do';
        reach('outbox-claimed');
        await this.handle(entry);
        reach('alerts-written');
        await this.ledger.complete(id, this.clock.now());
        return 'done';
      });
      reach('outbox-completed');
      if (entry) this.watch.done(entry, performance.now() - startedAt);
      return processed;
    } catch (error) {
      const retry = await this.recordFailure(id, (entry?.attempts ?? 0) + 1, error);
      this.watch.failed(id, entry, error, retry);
      throw error;
    }
  }

  private handle<T extends Topic>(entry: LockedEntry<T>): Promise<void> {
    return (this.handlers[entry.topic] as OutboxHandler<T>)(entry);
  }

  private async recordFailure(id: string, attempts: number, error: unknown): Promise<Date | null> {
    const now = this.clock.now();
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const retry = retryAt(attempts, now);
    await this.transactions.within(noTenant, () =>
      this.ledger.recordFailure(id, text.slice(0, 4_000), now, retry),
    );
    return retry;
  }
}

/** When to try again after `attempts` failures; null: no more. */
export function retryAt(attempts: number, now: Date): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return new Date(now.getTime() + Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS));
}
