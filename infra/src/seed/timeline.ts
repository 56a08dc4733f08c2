// The demo world's history as a list of steps in order of time: who comes first, what is published when, who subscribes then.
import type {
  ReplayedRelease,
  ReplayedService,
  ReplayedSubscription,
  ReplayedWaiver,
  ReplayedWorld,
} from './replayed-world.js';
import type { WorldAccount, WorldOrganisation, WorldProfile } from './world.js';

export type Step = { readonly at: Date } & Happening;

type Happening =
  | {
      readonly kind: 'organisation';
      readonly organisation: WorldOrganisation;
      readonly founder: WorldAccount;
    }
  | { readonly kind: 'member'; readonly account: WorldAccount; readonly owner: WorldAccount }
  | { readonly kind: 'service'; readonly service: ReplayedService }
  | { readonly kind: 'profile'; readonly profile: WorldProfile }
  | { readonly kind: 'release'; readonly release: ReplayedRelease; readonly number: number }
  | { readonly kind: 'subscription' | 'acceptance' | 'nda'; readonly subscription: ReplayedSubscription }
  | { readonly kind: 'waiver'; readonly waiver: ReplayedWaiver };

const HOUR_MS = 60 * 60 * 1000;

/** Everything that comes before an organisation's first release or subscription happens a day earlier. */
const PREPARATION_MS = 24 * HOUR_MS;

/** The steps in order of time; of those at one instant, each comes after what it rests on. */
export function timelineOf(world: ReplayedWorld): readonly Step[] {
  const steps = [
    ...world.organisations.flatMap((organisation) => arrival(world, organisation)),
    ...world.services.map((service) => ({
      at: before(firstRelease(world, service.key)),
      kind: 'service' as const,
      service,
    })),
    ...world.profiles.map((profile) => ({
      at: before(firstUse(world, profile)),
      kind: 'profile' as const,
      profile,
    })),
    ...releaseSteps(world),
    ...world.subscriptions.flatMap(subscriptionSteps),
    ...world.waivers.map((waiver) => ({ at: new Date(waiver.at), kind: 'waiver' as const, waiver })),
  ];
  // Sorting is stable: within an instant the order above holds.
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The organisation is founded by its first owner, who invites everybody else. */
function arrival(world: ReplayedWorld, organisation: WorldOrganisation): readonly Step[] {
  const staff = world.accounts.filter((account) => account.organisation === organisation.slug);
  const founder = staff.find(({ roles }) => roles.includes('owner'));
  if (!founder) throw new Error(`the organisation ${organisation.slug} has no owner`);
  const at = before(firstDeed(world, organisation.slug));
  const others = staff.filter((account) => account !== founder);
  return [
    { at, kind: 'organisation', organisation, founder },
    ...others.map((account) => ({ at, kind: 'member' as const, account, owner: founder })),
  ];
}

/** Whoever asks for more than every customer reads is answered after an hour, and accepts terms after another. */
function subscriptionSteps(subscription: ReplayedSubscription): readonly Step[] {
  const { since, readerClass, isUnanswered = false } = subscription;
  const step = (kind: 'subscription' | 'acceptance' | 'nda', hours: number): Step => ({
    at: new Date(Date.parse(since) + hours * HOUR_MS),
    kind,
    subscription,
  });
  return [
    step('subscription', 0),
    ...(readerClass === undefined || isUnanswered ? [] : [step('acceptance', 1)]),
    ...(readerClass === 'nda' && !isUnanswered ? [step('nda', 2)] : []),
  ];
}

function releaseSteps(world: ReplayedWorld): readonly Step[] {
  const numbers = new Map<string, number>();
  return world.releases.map((release) => {
    const number = (numbers.get(release.service) ?? 0) + 1;
    numbers.set(release.service, number);
    return { at: new Date(release.publishedAt), kind: 'release', release, number };
  });
}

function firstDeed(world: ReplayedWorld, organisation: string): readonly string[] {
  return [
    ...world.services
      .filter(({ key }) => key.startsWith(`${organisation}/`))
      .flatMap(({ key }) => firstRelease(world, key)),
    ...world.subscriptions.filter((one) => one.organisation === organisation).map(({ since }) => since),
  ];
}

function firstRelease(world: ReplayedWorld, service: string): readonly string[] {
  return world.releases.filter((release) => release.service === service).map((one) => one.publishedAt);
}

function firstUse(world: ReplayedWorld, { organisation, slug }: WorldProfile): readonly string[] {
  return world.subscriptions
    .filter((one) => one.organisation === organisation && one.profile === slug)
    .map(({ since }) => since);
}

function before(instants: readonly string[]): Date {
  if (instants.length === 0) throw new Error('nothing in the world tells when this happened');
  return new Date(Math.min(...instants.map((instant) => Date.parse(instant))) - PREPARATION_MS);
}
