// Tells the other party of a subscription: the provider that access was asked for, the customer what became of that.
import type { Clock } from '@bunkai/kernel';
import type { TellSubscriptionPayload } from '../outbox/outbox.js';
import type { SubscriptionAlert, SubscriptionAlerts } from './subscription-alerts.js';

const addressed = {
  requested: { to: 'provider', kind: 'subscription-requested' },
  accepted: { to: 'customer', kind: 'subscription-accepted' },
  declined: { to: 'customer', kind: 'subscription-declined' },
} as const satisfies Record<TellSubscriptionPayload['what'], Pick<SubscriptionAlert, 'to' | 'kind'>>;

export class TellSubscription {
  constructor(
    private readonly alerts: SubscriptionAlerts,
    private readonly clock: Clock,
  ) {}

  /** Must run within a transaction; repeating it changes nothing. */
  async execute({ subscriptionId, what, at }: TellSubscriptionPayload): Promise<void> {
    await this.alerts.tell({
      ...addressed[what],
      subscriptionId,
      occursAt: new Date(at),
      createdAt: this.clock.now(),
    });
  }
}
