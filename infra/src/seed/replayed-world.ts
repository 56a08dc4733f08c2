// What the replay takes: the stored demo world, and beside it what is invented and dated from the day of seeding.
import type { BothLanguages, World, WorldRelease, WorldService, WorldSubscription } from './world.js';

export interface ReplayedService extends WorldService {
  readonly ndaTerms?: { readonly title: BothLanguages; readonly text: string };
}

export interface ReplayedSubscription extends WorldSubscription {
  /** Asked for and granted soon after; `nda` also by accepting the terms. Without one, as any customer. */
  readonly readerClass?: 'subscribers' | 'nda';
  /** The provider has not answered yet. */
  readonly isUnanswered?: true;
}

export interface ReplayedRelease extends Omit<WorldRelease, 'dateBasis' | 'source'> {
  /** Why it gave less notice than promised, if it did. */
  readonly shortNoticeReason?: BothLanguages;
}

export interface ReplayedWaiver {
  readonly subscription: ReplayedSubscription;
  readonly requirement: string;
  readonly reason: string;
  readonly at: string;
  readonly expiresAt: string;
}

export interface ReplayedWorld extends Pick<World, 'organisations' | 'accounts' | 'profiles'> {
  readonly services: readonly ReplayedService[];
  readonly subscriptions: readonly ReplayedSubscription[];
  /** In order of publication within each service. */
  readonly releases: readonly ReplayedRelease[];
  readonly waivers: readonly ReplayedWaiver[];
}

/** Both, `one` coming first where they happen at once. */
export function joinWorlds(one: ReplayedWorld, other: ReplayedWorld): ReplayedWorld {
  return {
    organisations: [...one.organisations, ...other.organisations],
    accounts: [...one.accounts, ...other.accounts],
    services: [...one.services, ...other.services],
    profiles: [...one.profiles, ...other.profiles],
    subscriptions: [...one.subscriptions, ...other.subscriptions],
    releases: [...one.releases, ...other.releases],
    waivers: [...one.waivers, ...other.waivers],
  };
}
