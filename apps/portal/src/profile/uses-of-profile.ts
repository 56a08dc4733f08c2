// Which subscriptions hold services to which profile.
import type { ProfileUsesQuery } from './profile.generated.js';

export type Subscriptions = NonNullable<ProfileUsesQuery['viewer']>['subscriptions'];

export type SubscriptionInUse = NonNullable<Subscriptions>['edges'][number]['node'];

export interface InUse {
  readonly subscriptions: readonly SubscriptionInUse[];
  /** Whether these are all: a long list is cut. */
  readonly isComplete: boolean;
}

/** Those of the profile that are active. */
export function usesOfProfile(profile: string, subscriptions: Subscriptions | undefined): InUse {
  const active = (subscriptions?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state, profile: { id } }) => id === profile && state === 'active');
  return { subscriptions: active, isComplete: subscriptions?.pageInfo.hasNextPage !== true };
}
