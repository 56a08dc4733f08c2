// The directory in memory: the same finding, ordering and counting, over lists.
import type { DirectoryEntry } from '../../directory/directory-entry.js';
import type {
  DirectoryCounts,
  DirectoryFilter,
  DirectoryOrder,
  DirectoryPage,
  DirectoryPlace,
  DirectoryRepository,
  FacetCount,
  ListedService,
  PublicPage,
} from '../../directory/directory-repository.js';
import type { UnenteredReleases } from '../../directory/fill-directory.js';
import type { ProviderName, Service } from '../../service/service.js';
import type { InMemoryPublishing } from '../publishing/in-memory-publishing.js';

export class InMemoryDirectoryRepository implements DirectoryRepository, UnenteredReleases {
  readonly #publishing: Pick<InMemoryPublishing, 'releases' | 'services'>;

  constructor(publishing: Pick<InMemoryPublishing, 'releases' | 'services'>) {
    this.#publishing = publishing;
  }

  async search(filter: DirectoryFilter, at: Date, page: DirectoryPage): Promise<readonly ListedService[]> {
    const found = (await this.#listed(at)).filter(({ service, entry }) =>
      matches(filter, service, entry, at),
    );
    return found
      .map(({ service, entry }) => toListed(service, entry, page.order))
      .filter(({ place }) => !page.after || compare(page.order, place, page.after) > 0)
      .toSorted((a, b) => compare(page.order, a.place, b.place))
      .slice(0, page.limit + 1);
  }

  async count(filter: DirectoryFilter, at: Date): Promise<DirectoryCounts> {
    const listed = await this.#listed(at);
    const found = (wider: Partial<DirectoryFilter>) =>
      listed.filter(({ service, entry }) => matches({ ...filter, ...wider }, service, entry, at));
    const facts = (wider: Partial<DirectoryFilter>) => found(wider).map(({ entry }) => entry.facts);
    return {
      total: found({}).length,
      models: tally(facts({ models: [] }).map(({ models }) => models)),
      storedIn: tally(facts({ storedIn: [] }).map(({ storedIn }) => storedIn)),
      schemes: tally(found({}).map(({ entry }) => validSchemes(entry, at))),
    };
  }

  async findProvider(slug: string): Promise<ProviderName | undefined> {
    const services = await this.#publishing.services.listPublished(slug, { limit: 1_000, after: null });
    return services.find(({ provider }) => provider.slug === slug)?.provider;
  }

  async listPages(at: Date, limit: number): Promise<readonly PublicPage[]> {
    const listed = (await this.#listed(at)).map(({ service, entry }) => ({
      provider: service.provider.slug,
      slug: service.slug,
      publishedAt: entry.release.publishedAt,
    }));
    return listed.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, limit);
  }

  findServices(after: string | null, limit: number): Promise<readonly string[]> {
    const ids = this.#unentered().map(({ serviceId }) => serviceId);
    return Promise.resolve(
      [...new Set(ids)]
        .toSorted()
        .filter((id) => after === null || id > after)
        .slice(0, limit),
    );
  }

  findReleases(serviceId: string): Promise<readonly string[]> {
    const releases = this.#unentered().filter((release) => release.serviceId === serviceId);
    return Promise.resolve(releases.map(({ id }) => id));
  }

  #unentered() {
    const { all, directory } = this.#publishing.releases;
    return all.filter(({ id, kind }) => kind === 'disclosure' && !directory.has(id));
  }

  async #listed(at: Date): Promise<readonly { service: Service; entry: DirectoryEntry }[]> {
    const entries = this.#publishing.releases.directory.inForce(at);
    const ids = entries.map(({ release }) => release.serviceId);
    const services = await this.#publishing.services.findByIds(ids);
    return entries.flatMap((entry) => {
      const service = services.find(({ id }) => id === entry.release.serviceId);
      return service ? [{ service, entry }] : [];
    });
  }
}

function matches(filter: DirectoryFilter, service: Service, entry: DirectoryEntry, at: Date): boolean {
  const { words, models, storedIn, schemes, publishedSince, provider } = filter;
  const { facts, release, searchText } = entry;
  const valid = validSchemes(entry, at);
  return (
    words.every((word) => searchText.includes(word)) &&
    (models.length === 0 || models.some((model) => facts.models.includes(model))) &&
    (storedIn.length === 0 || storedIn.some((country) => facts.storedIn.includes(country))) &&
    schemes.every((scheme) => valid.includes(scheme)) &&
    (publishedSince === null || release.publishedAt >= publishedSince) &&
    (provider === null || service.provider.slug === provider)
  );
}

function validSchemes({ facts }: DirectoryEntry, at: Date): readonly string[] {
  const valid = facts.attestations.filter(({ validUntil }) => !validUntil || new Date(validUntil) > at);
  return [...new Set(valid.map(({ scheme }) => scheme))];
}

function toListed(service: Service, entry: DirectoryEntry, order: DirectoryOrder): ListedService {
  const { facts, sortName } = entry;
  const { id, number, publishedAt, effectiveFrom } = entry.release;
  const keys = { name: sortName, completeness: facts.fields.disclosed, newest: publishedAt.getTime() };
  const place = { key: String(keys[order]), serviceId: service.id };
  return { service, release: { id, number, publishedAt, effectiveFrom }, facts, place };
}

function compare(order: DirectoryOrder, a: DirectoryPlace, b: DirectoryPlace): number {
  const byKey = order === 'name' ? byCode(a.key, b.key) : Number(b.key) - Number(a.key);
  return byKey || byCode(a.serviceId, b.serviceId);
}

function byCode(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function tally(values: readonly (readonly string[])[]): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, services]) => ({ value, services }))
    .toSorted((a, b) => b.services - a.services || byCode(a.value, b.value));
}
