// A provider answers a customer that asks to read more than every customer may; it may change its answer later.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { nudgeAssessment } from './nudge-assessment.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import { type Decision, type ReceivedSubscription, subscriptionState } from './subscription.js';

export interface DecideSubscriptionInput {
  readonly subscriptionId: string;
  readonly decision: Decision;
}

type DecideRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class DecideSubscription {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeating an answer changes nothing. WRONG_STATE: `ended`, or `active` of a subscription that asks for nothing more than
   * every customer may read.
   */
  async execute(
    principal: Principal,
    input: DecideSubscriptionInput,
  ): Promise<Result<ReceivedSubscription, DecideRefusal>> {
    const member = authorise(principal, 'subscription.decide');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<ReceivedSubscription, DecideRefusal>> => {
        const received = await this.subscriptions.lockReceived(input.subscriptionId);
        if (!received) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        const state = subscriptionState(received);
        if (state === 'ended' || received.requestedClass === 'customers')
          return refused({ code: 'WRONG_STATE', state });
        if (received.decision === input.decision) return ok(received);
        await this.decide(member.value, received, input.decision);
        const decided = await this.subscriptions.lockReceived(received.id);
        return decided ? ok(decided) : refused({ code: 'NOT_FOUND', what: 'subscription' });
      },
    );
  }

  private async decide(
    member: MemberPrincipal,
    subscription: ReceivedSubscription,
    decision: Decision,
  ): Promise<void> {
    // After the last answer, whichever machine's clock that was given by: the latest counts.
    const notBefore = subscription.decidedAt
      ? subscription.decidedAt.getTime() + 1
      : subscription.createdAt.getTime();
    const decidedAt = new Date(Math.max(this.clock.now().getTime(), notBefore));
    const key = `${subscription.id}:${decidedAt.toISOString()}`;
    await this.subscriptions.insertDecision({
      id: newId(),
      subscription,
      decision,
      decidedAt,
      decidedBy: member.accountId,
    });
    await nudgeAssessment(this.outbox, subscription.serviceId, 'reader-class', key, decidedAt);
    await this.outbox.add({
      topic: 'tell-subscription',
      payload: { subscriptionId: subscription.id, what: decision, at: decidedAt.toISOString() },
      dedupeKey: `decided:${key}`,
      dueAt: decidedAt,
    });
  }
}
