// Alerts about a subscription itself, which go to the other party to it.

export interface SubscriptionAlert {
  readonly subscriptionId: string;
  /** Who is told: the provider of the service, or the customer. */
  readonly to: 'provider' | 'customer';
  readonly kind: 'subscription-requested' | 'subscription-accepted' | 'subscription-declined';
  readonly occursAt: Date;
  readonly createdAt: Date;
}

export interface SubscriptionAlerts {
  /** Writes the alert; repeating it adds nothing, nor does a subscription that does not exist. */
  tell(alert: SubscriptionAlert): Promise<void>;
}
