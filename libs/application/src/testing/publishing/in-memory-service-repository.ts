// Services in memory, shown as row-level security shows them: one's own, and others' from their first release on.
import type { NewService, ServicePage, ServiceRepository } from '../../service/service-repository.js';
import type { NdaTerms, ProviderName, Service } from '../../service/service.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

export class InMemoryServiceRepository implements ServiceRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  readonly #isPublished: (serviceId: string) => boolean;
  readonly #providers = new Map<string, ProviderName>();
  #services = new Map<string, NewService>();

  /** `isPublished` tells whether a service has a release. */
  constructor(transactions: InMemoryTransactions, isPublished: (serviceId: string) => boolean) {
    this.#transactions = transactions;
    this.#isPublished = isPublished;
    transactions.join(this);
  }

  /** Makes an organisation's name known. */
  addProvider(organisationId: string, provider: ProviderName): void {
    this.#providers.set(organisationId, provider);
  }

  snapshot(): () => void {
    const saved = new Map(this.#services);
    return () => {
      this.#services = saved;
    };
  }

  insert(service: NewService): Promise<boolean> {
    const { organisationId, slug } = service;
    const taken = [...this.#services.values()].some(
      (other) => other.organisationId === organisationId && other.slug === slug,
    );
    if (!taken) this.#services.set(service.id, service);
    return Promise.resolve(!taken);
  }

  findByIds(ids: readonly string[]): Promise<readonly Service[]> {
    return Promise.resolve(this.#visible().filter(({ id }) => ids.includes(id)));
  }

  findByKey(provider: string, slug: string): Promise<Service | undefined> {
    const found = this.#visible().find(
      (service) => service.slug === slug && service.provider.slug === provider,
    );
    return Promise.resolve(found);
  }

  findByKeys(keys: readonly string[]): Promise<readonly Service[]> {
    const found = this.#visible().filter(({ provider, slug }) => keys.includes(`${provider.slug}/${slug}`));
    return Promise.resolve(found);
  }

  saveNdaTerms(serviceId: string, ndaTerms: NdaTerms | null): Promise<void> {
    const service = this.#services.get(serviceId);
    if (service?.organisationId === this.#transactions.current().organisationId) {
      this.#services.set(serviceId, { ...service, ndaTerms });
    }
    return Promise.resolve();
  }

  listOwned(organisationId: string, page: ServicePage): Promise<readonly Service[]> {
    return Promise.resolve(
      pageOf(
        this.#visible().filter((s) => s.organisationId === organisationId),
        page,
      ),
    );
  }

  listPublished(search: string | null, page: ServicePage): Promise<readonly Service[]> {
    const found = this.#visible().filter(
      (service) => this.#isPublished(service.id) && (search === null || occursIn(service, search)),
    );
    return Promise.resolve(pageOf(found, page));
  }

  #visible(): readonly Service[] {
    const { organisationId } = this.#transactions.current();
    return [...this.#services.values()].flatMap((service) => {
      const provider = this.#providers.get(service.organisationId);
      const visible = service.organisationId === organisationId || this.#isPublished(service.id);
      return provider && visible ? [{ ...service, provider }] : [];
    });
  }
}

function pageOf(services: readonly Service[], { limit, after }: ServicePage): readonly Service[] {
  return services
    .filter(({ id }) => after === null || id > after)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, limit + 1);
}

function occursIn({ slug, name, provider }: Service, search: string): boolean {
  const names = [name, provider.name].flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values(text),
  );
  return [slug, provider.slug, ...names].some((text) => folded(text).includes(folded(search)));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
