// Where the entries of the directory are kept, each with the period in which its release is in force.
import { type PeriodInForce, periodsInForce } from '@bunkai/disclosure';
import type { ReleaseFact } from '../release/release.js';
import type { DirectoryEntry } from './directory-entry.js';

export interface DirectoryShelf {
  /** Holds off every other change of the service's entries until the transaction ends. */
  lockEntries(serviceId: string): Promise<void>;
  /** Keeps an entry; one that is kept already stays as it is. */
  addEntry(entry: DirectoryEntry): Promise<void>;
  /** The periods of all the service's entries: those of releases that are not among `periods` have none. */
  setPeriods(serviceId: string, periods: readonly PeriodInForce<ReleaseFact>[]): Promise<void>;
}

/**
 * Enters releases of a service; `facts` are all its releases, a withdrawal among them, known at `at`. The entries may be some
 * only: what is missing is left for {@link FillDirectory}.
 */
export async function enterDirectory(
  shelf: DirectoryShelf,
  serviceId: string,
  entries: readonly DirectoryEntry[],
  facts: readonly ReleaseFact[],
  at: Date,
): Promise<void> {
  await shelf.lockEntries(serviceId);
  for (const entry of entries) await shelf.addEntry(entry);
  // Another machine's clock may have been ahead of this one's.
  const now = Math.max(at.getTime(), ...facts.map(({ publishedAt }) => publishedAt.getTime()));
  await shelf.setPeriods(serviceId, periodsInForce(facts, new Date(now)));
}
