// What somebody new has done and what comes next, worked out from what is there.
import type { FirstStepsQuery } from './home.generated.js';

type Viewer = NonNullable<FirstStepsQuery['viewer']>;

export interface Step {
  readonly key: 'service' | 'draft' | 'publish' | 'profile' | 'subscribe' | 'verify';
  readonly isDone: boolean;
  readonly to: string;
}

/** A provider's way to a first release; empty for others. A service that has come furthest counts. */
export function providerSteps({
  organisation,
  services,
}: Pick<Viewer, 'organisation' | 'services'>): readonly Step[] {
  if (!organisation?.provider) return [];
  const own = (services?.edges ?? []).map(({ node }) => node);
  const furthest = own.find(({ release }) => release) ?? own.find(({ draft }) => draft) ?? own[0];
  const at = furthest ? `/provider/services/${furthest.slug}` : '/provider/services/new';
  return [
    { key: 'service', isDone: furthest !== undefined, to: '/provider/services/new' },
    { key: 'draft', isDone: Boolean(furthest?.draft ?? furthest?.release), to: furthest ? `${at}/edit` : at },
    { key: 'publish', isDone: Boolean(furthest?.release), to: furthest ? `${at}/publish` : at },
  ];
}

/** A customer's way to a first verification; empty for others. */
export function customerSteps({
  organisation,
  requirementProfiles,
  subscriptions,
  inbox,
}: Pick<Viewer, 'organisation' | 'requirementProfiles' | 'subscriptions' | 'inbox'>): readonly Step[] {
  if (!organisation?.customer) return [];
  const hasProfile = (requirementProfiles?.edges.length ?? 0) > 0;
  const isSubscribed = (subscriptions?.edges.length ?? 0) > 0;
  const hasRead = inbox.edges.some(({ node }) => node.seenAt);
  return [
    { key: 'profile', isDone: hasProfile, to: '/customer/profiles/new' },
    { key: 'subscribe', isDone: isSubscribed, to: '/customer/subscribe' },
    { key: 'verify', isDone: isSubscribed && hasRead, to: isSubscribed ? '/inbox' : '/customer' },
  ];
}
