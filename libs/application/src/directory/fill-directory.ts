// Enters releases that were published before there was a directory. The worker's, as it crosses providers.
import type { Clock } from '@bunkai/kernel';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { directoryEntry } from './directory-entry.js';
import { type DirectoryShelf, enterDirectory } from './directory-shelf.js';

const BATCH = 100;

export interface UnenteredReleases {
  /** Services with a disclosure release that has no entry, by id and after the given one. */
  findServices(after: string | null, limit: number): Promise<readonly string[]>;
  /** Those releases of one service. */
  findReleases(serviceId: string): Promise<readonly string[]>;
}

/** What filling reads and writes. */
export interface Filling {
  readonly unentered: UnenteredReleases;
  readonly services: Pick<ServiceRepository, 'findByIds'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  readonly shelf: DirectoryShelf;
}

export interface FillReport {
  readonly filled: number;
  /** Services that could not be entered, each with what went wrong; the others were. */
  readonly failures: readonly { readonly serviceId: string; readonly error: unknown }[];
}

export class FillDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Filling,
    private readonly clock: Clock,
  ) {}

  /** Each service in a transaction of its own: repeated, interrupted or done by two at once, it comes to the same. */
  async execute(): Promise<FillReport> {
    const failures: { serviceId: string; error: unknown }[] = [];
    let filled = 0;
    for (let after: string | null = null; ;) {
      const batch = await this.transactions.within(noTenant, () =>
        this.stored.unentered.findServices(after, BATCH),
      );
      for (const serviceId of batch) {
        try {
          await this.transactions.within(noTenant, () => this.fill(serviceId));
          filled += 1;
        } catch (error) {
          failures.push({ serviceId, error });
        }
      }
      if (batch.length < BATCH) return { filled, failures };
      after = batch.at(-1) ?? null;
    }
  }

  private async fill(serviceId: string): Promise<void> {
    const { unentered, services, releases, shelf } = this.stored;
    await shelf.lockEntries(serviceId);
    const [service] = await services.findByIds([serviceId]);
    if (!service) return;
    const facts = await releases.findFacts([serviceId]);
    const copies = await releases.findCopies(await unentered.findReleases(serviceId), 'public');
    const entries = copies.flatMap(({ releaseId, document }) => {
      const release = facts.find(({ id }) => id === releaseId);
      return release && document ? [directoryEntry(service, release, document)] : [];
    });
    await enterDirectory(shelf, serviceId, entries, facts, this.clock.now());
  }
}
