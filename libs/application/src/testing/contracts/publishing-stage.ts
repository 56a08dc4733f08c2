// What the contracts of publishing need: the repositories under test, and tenants to use them.
import { type Disclosure, disclosureFormat } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import type { DraftRepository } from '../../draft/draft-repository.js';
import { prepareRelease } from '../../release/prepare-release.js';
import type { ReleaseRepository } from '../../release/release-repository.js';
import type { NewRelease } from '../../release/release.js';
import type { NewService, ServiceRepository } from '../../service/service-repository.js';
import type { Transactions } from '../../transaction/transactions.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';

export interface PublishingStage {
  readonly transactions: Transactions;
  readonly services: ServiceRepository;
  readonly drafts: DraftRepository;
  readonly releases: ReleaseRepository;
  /** A new provider, named in English by its slug. */
  newTenant(): Promise<FakeTenant>;
}

export function newService(tenant: FakeTenant, slug: string): NewService {
  const name = { en: `${slug} cloud`, ja: `${slug}クラウド` };
  const createdAt = new Date('2026-03-01T00:00:00Z');
  return { id: newId(), organisationId: tenant.organisationId, slug, name, ndaTerms: null, createdAt };
}

/** Stores a new service of `tenant`. */
export async function givenService(
  stage: PublishingStage,
  tenant: FakeTenant,
  slug: string,
): Promise<NewService> {
  const service = newService(tenant, slug);
  await stage.transactions.within(tenant, () => stage.services.insert(service));
  return service;
}

/** A disclosure with one statement for the public and one under non-disclosure terms. */
export function disclosureOf(tenant: FakeTenant, slug: string, retention = 'P1Y'): Disclosure {
  return {
    format: disclosureFormat,
    catalogue: 'iso27017-2015',
    service: { slug, name: slug, provider: tenant.slug, model: ['SaaS'], roles: ['provider', 'customer'] },
    statements: {
      '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
      '6.1.1': { status: 'not-offered', visibility: 'nda' },
    },
    upstream: [{ service: 'iaas/compute', inherits: ['12.4.4'] }],
  };
}

/** A release of `service`, not yet stored. */
export function releaseOf(tenant: FakeTenant, service: NewService, number = 1): NewRelease {
  const publishedAt = new Date(Date.UTC(2026, 3, number));
  return prepareRelease(
    {
      id: newId(),
      serviceId: service.id,
      organisationId: tenant.organisationId,
      number,
      publishedAt,
      publishedBy: tenant.accountId,
      effectiveFrom: publishedAt,
    },
    disclosureOf(tenant, service.slug),
    null,
    {},
  );
}

/** Stores a release of `service`. */
export async function givenRelease(
  stage: PublishingStage,
  tenant: FakeTenant,
  service: NewService,
  number = 1,
): Promise<NewRelease> {
  const release = releaseOf(tenant, service, number);
  await stage.transactions.within(tenant, () => stage.releases.insert(release));
  return release;
}
