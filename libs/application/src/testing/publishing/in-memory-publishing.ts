// Everything that publishing is stored through, in memory and put together.
import { newId } from '@bunkai/kernel';
import type { TenantContext } from '../../transaction/transactions.js';
import { InMemoryOutbox } from '../outbox/in-memory-outbox.js';
import { InMemoryTransactions } from '../transaction/in-memory-transactions.js';
import { InMemoryDraftRepository } from './in-memory-draft-repository.js';
import { InMemoryNoticeRepository } from './in-memory-notice-repository.js';
import { InMemoryReleaseRepository } from './in-memory-release-repository.js';
import { InMemoryServiceRepository } from './in-memory-service-repository.js';

export interface FakeTenant extends TenantContext {
  readonly organisationId: string;
  readonly accountId: string;
  readonly slug: string;
}

export class InMemoryPublishing {
  readonly transactions = new InMemoryTransactions();
  readonly outbox = new InMemoryOutbox();
  readonly drafts = new InMemoryDraftRepository(this.transactions);
  readonly releases = new InMemoryReleaseRepository(this.transactions);
  readonly services = new InMemoryServiceRepository(this.transactions, (id) => this.releases.isPublished(id));

  readonly notices = new InMemoryNoticeRepository(this.releases, this.services);

  constructor() {
    this.transactions.join(this.outbox);
  }

  /** A new organisation, known as a provider, and an account in it. */
  newTenant(): Promise<FakeTenant> {
    const tenant = { organisationId: newId(), accountId: newId(), slug: `org-${newId().slice(-12)}` };
    this.services.addProvider(tenant.organisationId, { slug: tenant.slug, name: { en: tenant.slug } });
    return Promise.resolve(tenant);
  }
}
