// The directory as everybody reads it: services with a release in force, searched, filtered and counted.
import type { PublicFacts, ServiceModel } from '@bunkai/disclosure';
import type { ReleaseFact } from '../release/release.js';
import type { ProviderName, Service } from '../service/service.js';

/** What a service must have to be found: one of the models, data in one of the countries, all of the schemes. */
export interface DirectoryFilter {
  /** As `searchWords` gives them; each occurs somewhere in what is known of the service. */
  readonly words: readonly string[];
  /** Empty: any. */
  readonly models: readonly ServiceModel[];
  /** ISO 3166-1 alpha-2; empty: anywhere. */
  readonly storedIn: readonly string[];
  /** Scheme ids, each with an attestation that has not expired. */
  readonly schemes: readonly string[];
  /** The release in force was published then or later. */
  readonly publishedSince: Date | null;
  /** A provider's slug. */
  readonly provider: string | null;
}

/** By name; by disclosed fields, most first; by publication, latest first. */
export const directoryOrders = ['name', 'completeness', 'newest'] as const;
export type DirectoryOrder = (typeof directoryOrders)[number];

/** The place of an entry in an order. */
export interface DirectoryPlace {
  /** A name, or a whole number as text, by the order. */
  readonly key: string;
  readonly serviceId: string;
}

export interface DirectoryPage {
  readonly order: DirectoryOrder;
  readonly limit: number;
  /** The place after which the page begins; null: at the start. */
  readonly after: DirectoryPlace | null;
}

/** A service as the directory shows it. */
export interface ListedService {
  readonly service: Service;
  /** The release in force. */
  readonly release: Pick<ReleaseFact, 'id' | 'number' | 'publishedAt' | 'effectiveFrom'>;
  readonly facts: PublicFacts;
  readonly place: DirectoryPlace;
}

export interface FacetCount {
  readonly value: string;
  readonly services: number;
}

/**
 * How many services are found, and how many there are for each value of a facet: for models and countries as if that filter
 * were not set, for schemes among what is found. Most frequent first, of equals by value.
 */
export interface DirectoryCounts {
  readonly total: number;
  readonly models: readonly FacetCount[];
  readonly storedIn: readonly FacetCount[];
  readonly schemes: readonly FacetCount[];
}

/** The address of a page that anybody can read. */
export interface PublicPage {
  readonly provider: string;
  readonly slug: string;
  readonly publishedAt: Date;
}

export interface DirectoryRepository {
  /** What is in force at `at`; up to `limit` + 1, so that the last tells of a next page. */
  search(filter: DirectoryFilter, at: Date, page: DirectoryPage): Promise<readonly ListedService[]>;
  count(filter: DirectoryFilter, at: Date): Promise<DirectoryCounts>;
  /** A provider of which something was published. */
  findProvider(slug: string): Promise<ProviderName | undefined>;
  /** The services in force at `at`, the latest published first. */
  listPages(at: Date, limit: number): Promise<readonly PublicPage[]>;
}
