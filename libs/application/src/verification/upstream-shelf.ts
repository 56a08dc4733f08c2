// The services upstream as any customer reads them, kept while many chains are gathered: what two chains share is read once.
import { type Disclosure, releaseInForce } from '@bunkai/disclosure';
import { groupedBy } from '../grouped-by.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { ServiceRepository } from '../service/service-repository.js';

/** A service by its key `<provider>/<slug>`, at an instant. */
export interface UpstreamPlace {
  readonly key: string;
  readonly at: Date;
}

export class UpstreamShelf {
  readonly #services: Pick<ServiceRepository, 'findByKeys'>;
  readonly #releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  /** By key; no releases: no such service, or nothing published. */
  readonly #facts = new Map<string, readonly ReleaseFact[]>();
  /** By release. */
  readonly #documents = new Map<string, Disclosure | null>();

  constructor(
    services: Pick<ServiceRepository, 'findByKeys'>,
    releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>,
  ) {
    this.#services = services;
    this.#releases = releases;
  }

  /** Reads what is not yet there, in at most three statements however many the places. */
  async load(places: readonly UpstreamPlace[]): Promise<void> {
    await this.#loadFacts([...new Set(places.map(({ key }) => key))].filter((key) => !this.#facts.has(key)));
    const releases = new Set(places.flatMap((place) => this.#releaseAt(place)?.id ?? []));
    const missing = [...releases].filter((id) => !this.#documents.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#documents.set(id, null);
    for (const { releaseId, document } of await this.#releases.findCopies(missing, 'customers')) {
      this.#documents.set(releaseId, document);
    }
  }

  /** Of a place that was loaded; null: nothing in force. */
  documentAt(place: UpstreamPlace): Disclosure | null {
    const release = this.#releaseAt(place);
    return (release && this.#documents.get(release.id)) ?? null;
  }

  async #loadFacts(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    for (const key of keys) this.#facts.set(key, []);
    const services = await this.#services.findByKeys(keys);
    if (services.length === 0) return;
    const facts = groupedBy(await this.#releases.findFacts(services.map(({ id }) => id)), (f) => f.serviceId);
    for (const { id, slug, provider } of services) {
      this.#facts.set(`${provider.slug}/${slug}`, facts.get(id) ?? []);
    }
  }

  #releaseAt({ key, at }: UpstreamPlace): ReleaseFact | undefined {
    return releaseInForce(this.#facts.get(key) ?? [], at) ?? undefined;
  }
}
