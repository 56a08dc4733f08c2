// A customer subscribes to a variant of a service: from now on its requirements are verified, and it is told of changes.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Disclosure, type Fault, hasVariant, releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { nudgeAssessment } from './nudge-assessment.js';
import { otherCatalogue, ownService, unknownVariant } from './subscribe-faults.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import type { RequestedClass, Subscription } from './subscription.js';

export interface SubscribeInput {
  readonly serviceId: string;
  /** `''` for the base. */
  readonly variant: string;
  readonly profileId: string;
  readonly requestedClass: RequestedClass;
}

export interface Subscribing {
  readonly services: ServiceRepository;
  readonly releases: ReleaseRepository;
  readonly profiles: ProfileRepository;
  readonly subscriptions: Pick<SubscriptionRepository, 'insert'>;
}

type SubscribeRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE' | 'ALREADY_EXISTS'>;

export class Subscribe {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Subscribing,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads at once as every customer does; the classes above that once the provider has accepted. WRONG_STATE: `unpublished`,
   * of a service without a release in force; `archived`, of a profile.
   */
  async execute(
    principal: Principal,
    input: SubscribeInput,
  ): Promise<Result<Subscription, SubscribeRefusal>> {
    const member = authorise(principal, 'subscription.write');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Subscription, SubscribeRefusal>> => {
        const [service] = isId(input.serviceId)
          ? await this.stored.services.findByIds([input.serviceId])
          : [];
        if (!service) return refused({ code: 'NOT_FOUND', what: 'service' });
        const checked = await this.check(member.value, service, input);
        return checked.ok ? this.store(member.value, service, input) : checked;
      },
    );
  }

  private async check(
    member: MemberPrincipal,
    service: Service,
    input: SubscribeInput,
  ): Promise<Result<null, SubscribeRefusal>> {
    const faulty = (fault: Fault) => refused<SubscribeRefusal>({ code: 'INVALID_INPUT', faults: [fault] });
    if (service.organisationId === member.organisationId) return faulty(ownService);
    const profile = await this.stored.profiles.lock(input.profileId);
    if (!profile) return refused({ code: 'NOT_FOUND', what: 'requirement profile' });
    if (profile.archivedAt) return refused({ code: 'WRONG_STATE', state: 'archived' });
    const document = await this.documentInForce(service.id);
    if (!document) return refused({ code: 'WRONG_STATE', state: 'unpublished' });
    const known = input.variant === '' || hasVariant(document, input.variant);
    if (!known) return faulty(unknownVariant(document));
    const [content] = await this.stored.profiles.findContents([profile.current.id]);
    if (content?.document.catalogue !== document.catalogue) return faulty(otherCatalogue(document.catalogue));
    return ok(null);
  }

  private async documentInForce(serviceId: string): Promise<Disclosure | null> {
    const release = releaseInForce(await this.stored.releases.findFacts([serviceId]), this.clock.now());
    const [copy] = release ? await this.stored.releases.findCopies([release.id], 'customers') : [];
    return copy?.document ?? null;
  }

  private async store(
    member: MemberPrincipal,
    service: Service,
    input: SubscribeInput,
  ): Promise<Result<Subscription, SubscribeRefusal>> {
    const { organisationId, accountId: createdBy } = member;
    const { variant, profileId, requestedClass } = input;
    const createdAt = this.clock.now();
    const facts = { id: newId(), organisationId, serviceId: service.id, providerId: service.organisationId };
    const subscription = { ...facts, variant, profileId, requestedClass, createdAt };
    const isNew = await this.stored.subscriptions.insert({ ...subscription, createdBy });
    if (!isNew) return refused({ code: 'ALREADY_EXISTS', what: 'subscription' });
    await nudgeAssessment(this.outbox, service.id, 'subscription', subscription.id, createdAt);
    if (requestedClass !== 'customers') {
      await this.outbox.add({
        topic: 'tell-subscription',
        payload: { subscriptionId: subscription.id, what: 'requested', at: createdAt.toISOString() },
        dedupeKey: `requested:${subscription.id}`,
        dueAt: createdAt,
      });
    }
    const open = {
      readerClass: 'customers',
      decision: null,
      decidedAt: null,
      acceptedTerms: [],
      endedAt: null,
    } as const;
    return ok({ ...subscription, ...open });
  }
}
