// Many services read together, each as one readership reads it at an instant: as many statements for fifty as for one.
import { type Disclosure, type ReaderClass, releaseInForce } from '@bunkai/disclosure';
import { groupedBy } from '../grouped-by.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { gatherChains } from './gather-chains.js';
import { type ServiceReading, readService } from './service-reading.js';
import { UpstreamShelf } from './upstream-shelf.js';

export interface ReadingRequest {
  readonly service: Service;
  /** `''` for the base. */
  readonly variant: string;
  readonly readerClass: ReaderClass;
  readonly at: Date;
}

export interface PreparedReading extends ReadingRequest {
  /** The release in force with the hash of the copy that was read; null if there is none. */
  readonly release: (ReleaseFact & { readonly hash: string }) | null;
  readonly document: Disclosure | null;
  readonly reading: ServiceReading;
}

interface Copy {
  readonly hash: string;
  readonly document: Disclosure | null;
}

export class ServiceReader {
  readonly #releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  readonly #shelf: UpstreamShelf;

  /** Keeps what it read upstream: one reader for one transaction. */
  constructor(stored: {
    readonly services: Pick<ServiceRepository, 'findByKeys'>;
    readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  }) {
    this.#releases = stored.releases;
    this.#shelf = new UpstreamShelf(stored.services, stored.releases);
  }

  /** Every release of the services, by service. */
  async findFacts(services: readonly Service[]): Promise<ReadonlyMap<string, readonly ReleaseFact[]>> {
    const ids = [...new Set(services.map(({ id }) => id))];
    const facts = ids.length === 0 ? [] : await this.#releases.findFacts(ids);
    return groupedBy(facts, ({ serviceId }) => serviceId);
  }

  /** The readings in the order of the requests. `facts` are those of all their services. */
  async readAll(
    requests: readonly ReadingRequest[],
    facts: ReadonlyMap<string, readonly ReleaseFact[]>,
  ): Promise<readonly PreparedReading[]> {
    const inForce = requests.map(({ service, at }) => releaseInForce(facts.get(service.id) ?? [], at));
    const copies = await this.#findCopies(requests, inForce);
    const found = requests.map((request, index) => {
      const release = inForce[index];
      if (!release) return { request, release: null, document: null };
      const copy = copies.get(`${request.readerClass} ${release.id}`);
      if (!copy) throw new Error(`release ${release.id} has no copy for ${request.readerClass}`);
      return { request, release: { ...release, hash: copy.hash }, document: copy.document };
    });
    const chains = await gatherChains(
      this.#shelf,
      found.map(({ request: { service, at }, document }) => ({
        key: `${service.provider.slug}/${service.slug}`,
        document,
        at,
      })),
    );
    return found.map(({ request, release, document }, index) => {
      const { variant, readerClass, at } = request;
      const upstream = chains[index] ?? [];
      const reading = readService({ document, upstream, variant, readerClass, at });
      return { ...request, release, document, reading };
    });
  }

  /** By class and release: a statement for each class that is asked for. */
  async #findCopies(
    requests: readonly ReadingRequest[],
    inForce: readonly (ReleaseFact | undefined)[],
  ): Promise<ReadonlyMap<string, Copy>> {
    const copies = new Map<string, Copy>();
    const byClass = groupedBy(requests.keys(), (index) => requests[index]?.readerClass ?? 'customers');
    for (const [readerClass, indexes] of byClass) {
      const ids = new Set([...indexes].flatMap((index) => inForce[index]?.id ?? []));
      if (ids.size === 0) continue;
      for (const { releaseId, hash, document } of await this.#releases.findCopies([...ids], readerClass)) {
        copies.set(`${readerClass} ${releaseId}`, { hash, document });
      }
    }
    return copies;
  }
}
