// Everything that a customer's side is stored through, in memory and put together, on top of publishing.
import { SubscriptionReader } from '../../verification/subscription-reader.js';
import { type FakeTenant, InMemoryPublishing } from '../publishing/in-memory-publishing.js';
import { InMemoryProfileRepository } from './in-memory-profile-repository.js';
import { InMemorySubscriptionRepository } from './in-memory-subscription-repository.js';
import { InMemoryVerdictRepository } from './in-memory-verdict-repository.js';
import { InMemoryWaiverRepository } from './in-memory-waiver-repository.js';

export class InMemoryCustomers {
  readonly publishing = new InMemoryPublishing();
  readonly transactions = this.publishing.transactions;
  readonly outbox = this.publishing.outbox;
  readonly drafts = this.publishing.drafts;
  readonly services = this.publishing.services;
  readonly releases = this.publishing.releases;
  readonly subscriptions = new InMemorySubscriptionRepository(this.transactions);
  readonly profiles = new InMemoryProfileRepository(this.transactions, (id) =>
    this.subscriptions.servicesInUse(id),
  );
  readonly verdicts = new InMemoryVerdictRepository();
  readonly waivers = new InMemoryWaiverRepository(this.transactions, {
    subscriptionsWith: (profileId) => this.subscriptions.withProfile(profileId),
    holds: async (profileId, requirementId, formHash) => {
      const [profile] = await this.profiles.findByIds([profileId]);
      const requirements = profile ? await this.profiles.findRequirements(profile.current.id) : [];
      return requirements.some((r) => r.requirementId === requirementId && r.formHash === formHash);
    },
  });
  readonly reader = new SubscriptionReader(this.services, this.releases, this.profiles, this.subscriptions);

  /** A new organisation, known to its provider by its slug, and an account in it. */
  async newTenant(): Promise<FakeTenant> {
    const tenant = await this.publishing.newTenant();
    this.subscriptions.addCustomer(tenant.organisationId, { slug: tenant.slug, name: { en: tenant.slug } });
    return tenant;
  }

  /** Opens the copies of a service that a customer's subscriptions earn it, as the database does by itself. */
  openCopies(serviceId: string, customer: FakeTenant): void {
    const { organisationId } = customer;
    this.releases.addReader(serviceId, organisationId, this.subscriptions.classOf(serviceId, organisationId));
  }
}
