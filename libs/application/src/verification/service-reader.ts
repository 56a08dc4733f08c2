// Many services read together, each as one readership reads it at an instant: as many statements for fifty as for one.
import { type Disclosure, type ReaderClass, releaseInForce } from '@bunkai/disclosure';
import { groupedBy } from '../grouped-by.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type ChainRoot, gatherChains } from './gather-chains.js';
import { type ServiceReading, readService } from './service-reading.js';
import { UpstreamShelf } from './upstream-shelf.js';

export interface ReadingRequest {
  readonly serviceId: string;
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

type Found = Omit<PreparedReading, 'reading'>;

/** Releases by service. */
export type ReleasesOf = ReadonlyMap<string, readonly ReleaseFact[]>;

interface Copy {
  readonly hash: string;
  readonly document: Disclosure | null;
}

export class ServiceReader {
  readonly #services: Pick<ServiceRepository, 'findByIds'>;
  readonly #releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  readonly #shelf: UpstreamShelf;

  /** Keeps what it read upstream: one reader for one transaction. */
  constructor(stored: {
    readonly services: Pick<ServiceRepository, 'findByIds' | 'findByKeys'>;
    readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  }) {
    this.#services = stored.services;
    this.#releases = stored.releases;
    this.#shelf = new UpstreamShelf(stored.services, stored.releases);
  }

  /** Every release of the services, by service. */
  async findFacts(serviceIds: Iterable<string>): Promise<ReleasesOf> {
    const ids = [...new Set(serviceIds)];
    const facts = ids.length === 0 ? [] : await this.#releases.findFacts(ids);
    return groupedBy(facts, ({ serviceId }) => serviceId);
  }

  /** The readings in the order of the requests. `facts` are those of all their services. */
  async readAll(requests: readonly ReadingRequest[], facts: ReleasesOf): Promise<readonly PreparedReading[]> {
    const inForce = requests.map(({ serviceId, at }) => releaseInForce(facts.get(serviceId) ?? [], at));
    const copies = await this.#findCopies(requests, inForce);
    const found = requests.map((request, index): Found => {
      const release = inForce[index];
      if (!release) return { ...request, release: null, document: null };
      const copy = copies.get(`${request.readerClass} ${release.id}`);
      if (!copy) throw new Error(`release ${release.id} has no copy for ${request.readerClass}`);
      return { ...request, release: { ...release, hash: copy.hash }, document: copy.document };
    });
    const chains = await gatherChains(this.#shelf, await this.#rootsOf(found));
    return found.map((each, index) => {
      return { ...each, reading: readService({ ...each, upstream: chains[index] ?? [] }) };
    });
  }

  /** What stands upstream is looked for by name, and the names are needed of those alone that stand on something. */
  async #rootsOf(found: readonly Found[]): Promise<readonly ChainRoot[]> {
    const ids = found.flatMap(({ document, serviceId }) => (document?.upstream?.length ? [serviceId] : []));
    const services = ids.length === 0 ? [] : await this.#services.findByIds([...new Set(ids)]);
    const keys = new Map(services.map(({ id, provider, slug }) => [id, `${provider.slug}/${slug}`]));
    return found.map(({ serviceId, document, at }) => ({ key: keys.get(serviceId) ?? '', document, at }));
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
