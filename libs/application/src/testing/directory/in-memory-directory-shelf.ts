// The directory's entries in memory, with the periods of their releases.
import type { PeriodInForce } from '@bunkai/disclosure';
import type { DirectoryEntry } from '../../directory/directory-entry.js';
import type { DirectoryShelf } from '../../directory/directory-shelf.js';
import type { ReleaseFact } from '../../release/release.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

type Period = PeriodInForce<ReleaseFact>;

export class InMemoryDirectoryShelf implements DirectoryShelf, TransactionalStore {
  #entries = new Map<string, DirectoryEntry>();
  #periods = new Map<string, readonly Period[]>();

  constructor(transactions: InMemoryTransactions) {
    transactions.join(this);
  }

  snapshot(): () => void {
    const [entries, periods] = [new Map(this.#entries), new Map(this.#periods)];
    return () => {
      this.#entries = entries;
      this.#periods = periods;
    };
  }

  lockEntries(): Promise<void> {
    return Promise.resolve();
  }

  addEntry(entry: DirectoryEntry): Promise<void> {
    if (!this.has(entry.release.id)) this.#entries.set(entry.release.id, entry);
    return Promise.resolve();
  }

  setPeriods(serviceId: string, periods: readonly Period[]): Promise<void> {
    this.#periods.set(serviceId, periods);
    return Promise.resolve();
  }

  has(releaseId: string): boolean {
    return this.#entries.has(releaseId);
  }

  /** The entries whose release is in force. */
  inForce(at: Date): readonly DirectoryEntry[] {
    return [...this.#periods.values()].flatMap((periods) => {
      const period = periods.find(({ from, until }) => from <= at && (until === null || at < until));
      const entry = period && this.#entries.get(period.release.id);
      return entry ? [entry] : [];
    });
  }

  /** Forgets every entry, as if the releases were older than the directory. */
  clear(): void {
    this.#entries.clear();
    this.#periods.clear();
  }
}
