// Services as the tenant at hand sees them: its own, and those of others from their first release on.
import type { NdaTerms, Service } from './service.js';

export type NewService = Omit<Service, 'provider'>;

export interface ServicePage {
  readonly limit: number;
  /** The id after which the page begins; null: at the start. */
  readonly after: string | null;
}

export interface ServiceRepository {
  /** False if the organisation has a service of this slug already. */
  insert(service: NewService): Promise<boolean>;
  /** Those of `ids` that the tenant sees, in no order. */
  findByIds(ids: readonly string[]): Promise<readonly Service[]>;
  findByKey(provider: string, slug: string): Promise<Service | undefined>;
  /** Those of the keys `<provider>/<slug>` that the tenant sees, in no order. */
  findByKeys(keys: readonly string[]): Promise<readonly Service[]>;
  /** Of one of the tenant's own services. */
  saveNdaTerms(serviceId: string, terms: NdaTerms | null): Promise<void>;
  /** The organisation's own services by id, up to `limit` + 1, so that the last tells of a next page. */
  listOwned(organisationId: string, page: ServicePage): Promise<readonly Service[]>;
  /**
   * Services with a release by id, up to `limit` + 1; with `search`, those in whose slug, name (any language) or provider's slug
   * or name it occurs, case and width of letters aside.
   */
  listPublished(search: string | null, page: ServicePage): Promise<readonly Service[]>;
}
