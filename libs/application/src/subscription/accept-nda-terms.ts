// A customer accepts the provider's non-disclosure terms, and with that may read what is disclosed under them.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { nudgeAssessment } from './nudge-assessment.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import { type Subscription, subscriptionState } from './subscription.js';

export interface AcceptNdaTermsInput {
  readonly subscriptionId: string;
  /** SHA-256 of the terms that the person saw: 64 lower-case hex digits. */
  readonly termsSha256: string;
}

type AcceptRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class AcceptNdaTerms {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: {
      readonly services: ServiceRepository;
      readonly subscriptions: SubscriptionRepository;
    },
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeating it changes nothing. WRONG_STATE tells the subscription's state when the provider has not accepted it, `not-requested`
   * when it asks for less, and `terms-changed` when the service's terms are others than the ones seen, or there are none.
   */
  async execute(
    principal: Principal,
    input: AcceptNdaTermsInput,
  ): Promise<Result<Subscription, AcceptRefusal>> {
    const member = authorise(principal, 'nda.accept');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Subscription, AcceptRefusal>> => {
        const subscription = await this.stored.subscriptions.lock(input.subscriptionId);
        if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        const state = subscriptionState(subscription);
        if (state !== 'active') return refused({ code: 'WRONG_STATE', state });
        if (subscription.requestedClass !== 'nda')
          return refused({ code: 'WRONG_STATE', state: 'not-requested' });
        const [service] = await this.stored.services.findByIds([subscription.serviceId]);
        if (service?.ndaTerms?.sha256 !== input.termsSha256) {
          return refused({ code: 'WRONG_STATE', state: 'terms-changed' });
        }
        return this.accept(member.value, subscription, input.termsSha256);
      },
    );
  }

  private async accept(
    member: MemberPrincipal,
    subscription: Subscription,
    termsSha256: string,
  ): Promise<Result<Subscription, AcceptRefusal>> {
    if (subscription.acceptedTerms.includes(termsSha256)) return ok(subscription);
    const { id, serviceId } = subscription;
    const acceptedAt = this.clock.now();
    const acceptance = { id: newId(), subscription, termsSha256, acceptedAt, acceptedBy: member.accountId };
    await this.stored.subscriptions.insertAcceptance(acceptance);
    await nudgeAssessment(this.outbox, serviceId, 'reader-class', `${id}:${termsSha256}`, acceptedAt);
    const accepted = await this.stored.subscriptions.lock(id);
    return accepted ? ok(accepted) : refused({ code: 'NOT_FOUND', what: 'subscription' });
  }
}
