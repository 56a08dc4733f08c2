// A customer that reads as every customer does asks its provider to read more.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import { type RequestedClass, type Subscription, subscriptionState } from './subscription.js';

export interface RequestReaderClassInput {
  readonly subscriptionId: string;
  readonly requestedClass: RequestedClass;
}

type RequestRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class RequestReaderClass {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeating it changes nothing. WRONG_STATE tells the state of a subscription that has asked for another class before, whatever
   * the provider answered, or has ended. Until the provider accepts, everything is read and verified as before.
   */
  async execute(
    principal: Principal,
    input: RequestReaderClassInput,
  ): Promise<Result<Subscription, RequestRefusal>> {
    const member = authorise(principal, 'subscription.write');
    if (!member.ok) return member;
    const { subscriptionId, requestedClass } = input;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Subscription, RequestRefusal>> => {
        const subscription = await this.subscriptions.lock(subscriptionId);
        if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        const state = subscriptionState(subscription);
        if (state === 'ended') return refused({ code: 'WRONG_STATE', state });
        if (subscription.requestedClass === requestedClass) return ok(subscription);
        const isFirst = subscription.requestedClass === 'customers' && subscription.decision === null;
        if (!isFirst) return refused({ code: 'WRONG_STATE', state });
        await this.subscriptions.request(subscriptionId, requestedClass);
        const at = this.clock.now();
        await this.outbox.add({
          topic: 'tell-subscription',
          payload: { subscriptionId, what: 'requested', at: at.toISOString() },
          dedupeKey: `requested:${subscriptionId}`,
          dueAt: at,
        });
        return ok({ ...subscription, requestedClass });
      },
    );
  }
}
