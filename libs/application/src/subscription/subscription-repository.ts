// Subscriptions of the tenant at hand as a customer, and those that it received as a provider.
import type { ReaderClass } from '@bunkai/disclosure';
import type { Decision, ReceivedSubscription, RequestedClass, Subscription } from './subscription.js';

export interface NewSubscription {
  readonly id: string;
  readonly organisationId: string;
  readonly serviceId: string;
  readonly providerId: string;
  /** `''` for the base. */
  readonly variant: string;
  readonly profileId: string;
  readonly requestedClass: RequestedClass;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface NewDecision {
  readonly id: string;
  readonly subscription: ReceivedSubscription;
  readonly decision: Decision;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

export interface NewAcceptance {
  readonly id: string;
  readonly subscription: Subscription;
  readonly termsSha256: string;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
}

export interface SubscriptionPage {
  readonly limit: number;
  /** The id after which the page begins; null: at the start. */
  readonly after: string | null;
  /** Also those that have ended. */
  readonly ended: boolean;
  /** Only those that hold a service to this profile. */
  readonly profileId?: string;
}

/** A profile that active subscriptions hold services to. */
export interface ProfileInUse {
  readonly profileId: string;
  readonly subscriptions: number;
}

export interface SubscriptionRepository {
  /** False if the customer has an active subscription of the same service, variant and profile. */
  insert(subscription: NewSubscription): Promise<boolean>;
  findByIds(subscriptionIds: readonly string[]): Promise<readonly Subscription[]>;
  /** The tenant's own, held against changes until the transaction ends. */
  lock(subscriptionId: string): Promise<Subscription | undefined>;
  /** The tenant's own by id, up to `limit` + 1, so that the last tells of a next page. */
  list(page: SubscriptionPage): Promise<readonly Subscription[]>;
  /** Of the tenant's active subscriptions, by id of the profile. */
  countByProfile(): Promise<readonly ProfileInUse[]>;
  end(subscriptionId: string, at: Date): Promise<void>;
  /** Asks for more than every customer may read; only once, and before any answer. */
  request(subscriptionId: string, requestedClass: RequestedClass): Promise<void>;
  /** Holds it to another profile from `at` on. False if an active subscription of the same service and variant is. */
  changeProfile(subscription: Subscription, profileId: string, at: Date): Promise<boolean>;
  /** The profile to which each of the tenant's own subscriptions was held at `at`. */
  profilesAt(subscriptions: readonly Subscription[], at: Date): Promise<ReadonlyMap<string, string>>;
  insertAcceptance(acceptance: NewAcceptance): Promise<void>;
  /** As which each of the tenant's own subscriptions read at `at`. */
  readerClassesAt(subscriptionIds: readonly string[], at: Date): Promise<ReadonlyMap<string, ReaderClass>>;
  /** As whom the tenant reads services now: the highest class of its active subscriptions; absent without one. */
  findClassesNow(serviceIds: readonly string[]): Promise<ReadonlyMap<string, ReaderClass>>;

  /** To one of the tenant's services, by id, up to `limit` + 1. */
  listReceived(serviceId: string, page: SubscriptionPage): Promise<readonly ReceivedSubscription[]>;
  /** Holds other decisions on it off until the transaction ends. */
  lockReceived(subscriptionId: string): Promise<ReceivedSubscription | undefined>;
  insertDecision(decision: NewDecision): Promise<void>;
}
