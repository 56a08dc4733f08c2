// What the pages of verification ask the API for, by their own names.
import type {
  ReportOfOneQuery,
  RequirementDetailQuery,
  SubscribeChoicesQuery,
  SubscriptionPageQuery,
} from './verification.generated.js';

type SubscriptionOf<Query extends { readonly viewer: { readonly subscription: unknown } | null }> =
  NonNullable<NonNullable<Query['viewer']>['subscription']>;

/** A subscription in full. */
export type Subscribed = SubscriptionOf<SubscriptionPageQuery>;

/** A subscription as a report tells it. */
export type Reported = SubscriptionOf<ReportOfOneQuery>;

/** What somebody who subscribes chooses from. */
export type Choices = SubscribeChoicesQuery;

/** The subscription around one verdict, and the verdict. */
export type DetailedSubscription = SubscriptionOf<RequirementDetailQuery>;
export type DetailedResult = NonNullable<DetailedSubscription['verification']>['results'][number];
