// A customer holds a variant of a cloud service to a requirement profile.
import type { ReaderClass } from '@bunkai/disclosure';

/** What may be asked for; the public reads without asking. */
export type RequestedClass = Exclude<ReaderClass, 'public'>;
export const requestedClasses: readonly RequestedClass[] = ['customers', 'subscribers', 'nda'];

export type Decision = 'accepted' | 'declined';

export type SubscriptionState = 'requested' | 'active' | 'declined' | 'ended';

/** From where a subscription may go to where: by the provider's answer, which it may change, or by the customer's end. */
export const subscriptionTransitions: Readonly<Record<SubscriptionState, readonly SubscriptionState[]>> = {
  requested: ['active', 'declined', 'ended'],
  active: ['declined', 'ended'],
  declined: ['active', 'ended'],
  ended: [],
};

/** What both parties know of a subscription. */
export interface SubscriptionFacts {
  readonly id: string;
  /** The customer. */
  readonly organisationId: string;
  readonly serviceId: string;
  readonly providerId: string;
  /** `''` for the base. */
  readonly variant: string;
  readonly requestedClass: RequestedClass;
  /** As which the customer reads now; while the provider has not accepted, `customers`. */
  readonly readerClass: ReaderClass;
  /** The provider's latest answer; null while there is none, or none is needed. */
  readonly decision: Decision | null;
  readonly decidedAt: Date | null;
  /** SHA-256 of the non-disclosure terms that the customer accepted, the latest first. */
  readonly acceptedTerms: readonly string[];
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** As the customer sees it. */
export interface Subscription extends SubscriptionFacts {
  readonly profileId: string;
}

/** As the provider sees it: who, but not what is required of its service. */
export interface ReceivedSubscription extends SubscriptionFacts {
  readonly customer: { readonly slug: string; readonly name: Readonly<Record<string, string>> | string };
}

/** Where a subscription stands. One that reads as any customer does needs no answer. */
export function subscriptionState(
  subscription: Pick<SubscriptionFacts, 'requestedClass' | 'decision' | 'endedAt'>,
): SubscriptionState {
  if (subscription.endedAt) return 'ended';
  if (subscription.requestedClass === 'customers' || subscription.decision === 'accepted') return 'active';
  return subscription.decision ?? 'requested';
}
