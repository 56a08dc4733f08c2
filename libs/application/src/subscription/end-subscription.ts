// A customer stops watching a service: nothing is verified any more, and nobody is told.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import { nudgeAssessment } from './nudge-assessment.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import type { Subscription } from './subscription.js';

type EndRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class EndSubscription {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionRepository,
    private readonly waivers: Pick<WaiverRepository, 'revokeAll'>,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Revokes its waivers, too. WRONG_STATE `ended` if it has ended already. */
  async execute(
    principal: Principal,
    input: { readonly subscriptionId: string },
  ): Promise<Result<Subscription, EndRefusal>> {
    const member = authorise(principal, 'subscription.write');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Subscription, EndRefusal>> => {
        const subscription = await this.subscriptions.lock(input.subscriptionId);
        if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        if (subscription.endedAt) return refused({ code: 'WRONG_STATE', state: 'ended' });
        const endedAt = new Date(Math.max(this.clock.now().getTime(), subscription.createdAt.getTime()));
        await this.subscriptions.end(subscription.id, endedAt);
        await this.waivers.revokeAll(subscription.id, endedAt);
        await nudgeAssessment(
          this.outbox,
          subscription.serviceId,
          'subscription',
          `${subscription.id}:end`,
          endedAt,
        );
        return ok({ ...subscription, endedAt });
      },
    );
  }
}
