// The demo world's history as a list of steps in order of time: who comes first, what is published when, who subscribes then.
import type {
  World,
  WorldAccount,
  WorldOrganisation,
  WorldProfile,
  WorldRelease,
  WorldService,
  WorldSubscription,
} from './world.js';

export type Step = { readonly at: Date } & Happening;

type Happening =
  | {
      readonly kind: 'organisation';
      readonly organisation: WorldOrganisation;
      readonly founder: WorldAccount;
    }
  | { readonly kind: 'member'; readonly account: WorldAccount; readonly owner: WorldAccount }
  | { readonly kind: 'service'; readonly service: WorldService }
  | { readonly kind: 'profile'; readonly profile: WorldProfile }
  | { readonly kind: 'release'; readonly release: WorldRelease; readonly number: number }
  | { readonly kind: 'subscription'; readonly subscription: WorldSubscription };

/** Everything that comes before an organisation's first release or subscription happens a day earlier. */
const PREPARATION_MS = 24 * 60 * 60 * 1000;

/** The steps in order of time; of those at one instant, each comes after what it rests on. */
export function timelineOf(world: World): readonly Step[] {
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
    ...world.subscriptions.map((subscription) => ({
      at: new Date(subscription.since),
      kind: 'subscription' as const,
      subscription,
    })),
  ];
  // Sorting is stable: within an instant the order above holds.
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The organisation is founded by its first owner, who invites everybody else. */
function arrival(world: World, organisation: WorldOrganisation): readonly Step[] {
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

function releaseSteps(world: World): readonly Step[] {
  const numbers = new Map<string, number>();
  return world.releases.map((release) => {
    const number = (numbers.get(release.service) ?? 0) + 1;
    numbers.set(release.service, number);
    return { at: new Date(release.publishedAt), kind: 'release', release, number };
  });
}

function firstDeed(world: World, organisation: string): readonly string[] {
  return [
    ...world.services
      .filter(({ key }) => key.startsWith(`${organisation}/`))
      .flatMap(({ key }) => firstRelease(world, key)),
    ...world.subscriptions.filter((one) => one.organisation === organisation).map(({ since }) => since),
  ];
}

function firstRelease(world: World, service: string): readonly string[] {
  return world.releases.filter((release) => release.service === service).map((one) => one.publishedAt);
}

function firstUse(world: World, { organisation, slug }: WorldProfile): readonly string[] {
  return world.subscriptions
    .filter((one) => one.organisation === organisation && one.profile === slug)
    .map(({ since }) => since);
}

function before(instants: readonly string[]): Date {
  if (instants.length === 0) throw new Error('nothing in the world tells when this happened');
  return new Date(Math.min(...instants.map((instant) => Date.parse(instant))) - PREPARATION_MS);
}
