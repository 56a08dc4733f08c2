// A provider with a published service and customers with profiles, in memory, and every use case of the customer's side.
import type { MemberPrincipal, Role } from '@bunkai/access';
import { type Disclosure, type ReaderClass, disclosureFormat } from '@bunkai/disclosure';
import { fixedClock, newId } from '@bunkai/kernel';
import type { Requirements } from '@bunkai/requirement';
import { AddRequirementProfileVersion } from '../../profile/add-requirement-profile-version.js';
import { CreateRequirementProfile } from '../../profile/create-requirement-profile.js';
import { prepareRelease } from '../../release/prepare-release.js';
import { AcceptNdaTerms } from '../../subscription/accept-nda-terms.js';
import { ChangeSubscriptionProfile } from '../../subscription/change-subscription-profile.js';
import { DecideSubscription } from '../../subscription/decide-subscription.js';
import { EndSubscription } from '../../subscription/end-subscription.js';
import { RequestReaderClass } from '../../subscription/request-reader-class.js';
import { Subscribe } from '../../subscription/subscribe.js';
import type { RequestedClass, Subscription } from '../../subscription/subscription.js';
import { ReadVerification } from '../../verification/read-verification.js';
import { RevokeWaiver } from '../../waiver/revoke-waiver.js';
import { WaiveRequirement } from '../../waiver/waive-requirement.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { InMemoryCustomers } from './in-memory-customers.js';

/** SHA-256 of the terms of the scene's service. */
export const ndaSha256 = 'c'.repeat(64);

export class CustomerScene {
  readonly clock = fixedClock(new Date('2026-06-01T00:00:00Z'));
  readonly stored = new InMemoryCustomers();
  readonly outbox = this.stored.outbox;

  readonly createProfile = new CreateRequirementProfile(
    this.stored.transactions,
    this.stored.profiles,
    this.clock,
  );
  readonly addVersion = new AddRequirementProfileVersion(
    this.stored.transactions,
    this.stored.profiles,
    this.stored.waivers,
    this.outbox,
    this.clock,
  );
  readonly subscribe = new Subscribe(this.stored.transactions, this.stored, this.outbox, this.clock);
  readonly end = new EndSubscription(
    this.stored.transactions,
    this.stored.subscriptions,
    this.stored.waivers,
    this.outbox,
    this.clock,
  );
  readonly decide = new DecideSubscription(
    this.stored.transactions,
    this.stored.subscriptions,
    this.outbox,
    this.clock,
  );
  readonly request = new RequestReaderClass(
    this.stored.transactions,
    this.stored.subscriptions,
    this.outbox,
    this.clock,
  );
  readonly changeProfile = new ChangeSubscriptionProfile(
    this.stored.transactions,
    this.stored,
    this.outbox,
    this.clock,
  );
  readonly acceptTerms = new AcceptNdaTerms(this.stored.transactions, this.stored, this.outbox, this.clock);
  readonly verify = new ReadVerification(
    this.stored.transactions,
    this.stored.reader,
    this.stored,
    this.clock,
  );
  readonly waive = new WaiveRequirement(
    this.stored.transactions,
    this.stored.reader,
    this.stored,
    this.outbox,
    this.clock,
  );
  readonly revoke = new RevokeWaiver(this.stored.transactions, this.stored.waivers, this.clock);

  /** Lets the clock stand `days` later. */
  pass(days: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + days * 86_400_000));
  }

  async newMember(...roles: readonly Role[]): Promise<MemberPrincipal & FakeTenant> {
    const tenant = await this.stored.newTenant();
    const all = roles.length > 0 ? roles : (['owner'] as const);
    return { kind: 'member', ...tenant, roles: all, provider: true, customer: true };
  }

  /** A service of a new provider without a release, under non-disclosure terms; gives its owner and its id. */
  async givenService(): Promise<{ provider: MemberPrincipal & FakeTenant; serviceId: string }> {
    const provider = await this.newMember();
    const serviceId = newId();
    await this.stored.transactions.within(provider, () =>
      this.stored.services.insert({
        id: serviceId,
        organisationId: provider.organisationId,
        slug: 'compute',
        name: { en: 'Compute' },
        ndaTerms: { title: 'NDA', url: 'https://example.com/nda', sha256: ndaSha256 },
        createdAt: this.clock.now(),
      }),
    );
    return { provider, serviceId };
  }

  /** Publishes a disclosure of the service's log retention, for readers of `visibility`, now or from `effectiveFrom`. */
  async publish(
    { provider, serviceId }: { readonly provider: FakeTenant; readonly serviceId: string },
    retention: string,
    {
      visibility = 'public',
      effectiveFrom = this.clock.now(),
    }: { visibility?: ReaderClass; effectiveFrom?: Date } = {},
  ): Promise<string> {
    const id = newId();
    await this.stored.transactions.within(provider, async () => {
      const facts = await this.stored.releases.findFacts([serviceId]);
      const occasion = {
        id,
        serviceId,
        organisationId: provider.organisationId,
        number: facts.length + 1,
        publishedAt: this.clock.now(),
        publishedBy: provider.accountId,
        effectiveFrom,
      };
      const document = keepingLogs(provider, retention, visibility);
      await this.stored.releases.insert(prepareRelease(occasion, document, null, {}));
    });
    return id;
  }

  async givenProfile(customer: MemberPrincipal, document: Requirements): Promise<string> {
    const created = await this.createProfile.execute(customer, { name: { en: 'Bank' }, document });
    if (!created.ok) throw new Error(`no profile: ${created.refusal.code}`);
    return created.value.id;
  }

  async givenSubscription(
    customer: MemberPrincipal & FakeTenant,
    serviceId: string,
    profileId: string,
    requestedClass: RequestedClass = 'customers',
  ): Promise<Subscription> {
    const input = { serviceId, variant: '', profileId, requestedClass };
    const subscribed = await this.subscribe.execute(customer, input);
    if (!subscribed.ok) throw new Error(`no subscription: ${subscribed.refusal.code}`);
    return subscribed.value;
  }
}

function keepingLogs(provider: FakeTenant, retention: string, visibility: ReaderClass): Disclosure {
  return {
    format: disclosureFormat,
    catalogue: 'iso27017-2015',
    service: {
      slug: 'compute',
      name: 'Compute',
      provider: provider.slug,
      model: ['IaaS'],
      roles: ['provider'],
    },
    statements: {
      '12.4.1': {
        status: 'offered',
        fields: { logRetentionByType: [{ type: 'audit', retention }] },
        visibility,
      },
    },
    variants: { eu: { statements: {} } },
  };
}
