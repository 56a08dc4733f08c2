// A customer's subscriptions, and those that a provider received.
import { type Principal, permits } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { SubscriptionPage, SubscriptionRepository } from './subscription-repository.js';
import type { ReceivedSubscription, Subscription } from './subscription.js';

export class ReadSubscriptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  /** The customer's own; one more than the page's limit if there is a next page. */
  async execute(
    principal: Principal,
    page: SubscriptionPage,
  ): Promise<Result<readonly Subscription[], AuthorisationRefusal>> {
    const member = authorise(principal, 'subscription.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => ok(await this.subscriptions.list(page)));
  }

  /** Those of `ids` that are the principal's own as a customer, by id. */
  async byIds(principal: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, Subscription>> {
    if (!permits(principal, 'subscription.read')) return new Map();
    const subscriptions = await this.transactions.within(tenantOf(principal), () =>
      this.subscriptions.findByIds(ids.filter(isId)),
    );
    return new Map(subscriptions.map((subscription) => [subscription.id, subscription]));
  }

  /** The subscriptions to one of the provider's services; none to a service of somebody else. */
  async received(
    principal: Principal,
    serviceId: string,
    page: SubscriptionPage,
  ): Promise<Result<readonly ReceivedSubscription[], AuthorisationRefusal>> {
    const member = authorise(principal, 'subscriber.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () =>
      ok(await this.subscriptions.listReceived(serviceId, page)),
    );
  }
}
