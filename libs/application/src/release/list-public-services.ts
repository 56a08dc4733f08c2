// The services that have a release in force, for programs that want to know what is here.
import { releaseInForce } from '@bunkai/disclosure';
import type { Clock } from '@bunkai/kernel';
import type { ServicePage, ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { ReleaseRepository } from './release-repository.js';
import { byService } from './release-states.js';
import type { ReleaseFact } from './release.js';

export interface PublicService {
  readonly service: Service;
  readonly release: ReleaseFact;
  /** The hash of the release's public copy. */
  readonly hash: string;
}

export interface PublicServices {
  readonly services: readonly PublicService[];
  /** The id after which the next page begins; null at the end. */
  readonly next: string | null;
}

export class ListPublicServices {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly clock: Clock,
  ) {}

  /** Looks through `limit` published services: fewer come back where some have nothing in force. */
  async execute(page: ServicePage): Promise<PublicServices> {
    return this.transactions.within(noTenant, async () => {
      const found = await this.services.listPublished(null, page);
      const listed = found.slice(0, page.limit);
      const facts = byService(await this.releases.findFacts(listed.map(({ id }) => id)));
      const at = this.clock.now();
      const current = listed.flatMap((service) => {
        const release = releaseInForce(facts.get(service.id) ?? [], at);
        return release ? [{ service, release }] : [];
      });
      const hashes = await this.releases.findPublicHashes(current.map(({ release }) => release.id));
      return {
        services: current.map((entry) => ({ ...entry, hash: hashes.get(entry.release.id) ?? '' })),
        next: found.length > page.limit ? (listed.at(-1)?.id ?? null) : null,
      };
    });
  }
}
