// A service as one subscription reads it at an instant: its requirements of then, and the disclosure they are put to.
import { type Disclosure, type ReaderClass, readerClasses, releaseInForce } from '@bunkai/disclosure';
import { type Requirement, type Verdict, scopeOf } from '@bunkai/requirement';
import { gatherUpstream } from '../assessment/gather-upstream.js';
import { UpstreamCopies } from '../impact/upstream-copies.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { IndexedRequirement, ProfileVersion } from '../profile/requirement-profile.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { readService } from './service-reading.js';

/** A requirement with its place among the shared tests. */
export interface ReadRequirement {
  readonly requirement: Requirement;
  readonly index: IndexedRequirement;
  readonly verdict: Verdict;
}

export interface SubscriptionReading {
  readonly at: Date;
  readonly readerClass: ReaderClass;
  /** The release in force with the hash of the copy that was read; null if there is none. */
  readonly release: (ReleaseFact & { readonly hash: string }) | null;
  readonly version: ProfileVersion;
  /** In the order of the customer's document. */
  readonly requirements: readonly ReadRequirement[];
}

export class SubscriptionReader {
  constructor(
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly profiles: ProfileRepository,
    private readonly subscriptions: Pick<SubscriptionRepository, 'readerClassAt'>,
  ) {}

  /**
   * Reads what held at `at`: the profile's version, the release, and the reader class of then, but never more than the class of
   * now. Must run within a transaction of the customer.
   */
  async readAt(subscription: Subscription, at: Date): Promise<SubscriptionReading> {
    const readerClass = lower(
      await this.subscriptions.readerClassAt(subscription.id, at),
      classNow(subscription),
    );
    return this.read(subscription, { at, heldAt: at, readerClass });
  }

  /** Reads what will hold at the future instant `at` as far as it is known `now`. */
  async readAhead(subscription: Subscription, at: Date, now: Date): Promise<SubscriptionReading> {
    return this.read(subscription, { at, heldAt: now, readerClass: classNow(subscription) });
  }

  private async read(
    subscription: Subscription,
    {
      at,
      heldAt,
      readerClass,
    }: { readonly at: Date; readonly heldAt: Date; readonly readerClass: ReaderClass },
  ): Promise<SubscriptionReading> {
    const { serviceId, profileId, variant } = subscription;
    const content = await this.profiles.findContentAt(profileId, heldAt);
    if (!content) throw new Error(`profile ${profileId} of subscription ${subscription.id} has no version`);
    const { document: written, ...version } = content;
    const index = await this.profiles.findRequirements(version.id);
    const { release, document } = await this.releaseAt(serviceId, at, readerClass);
    const upstream = await this.upstreamOf(serviceId, document, at);
    const reading = readService({ document, upstream, variant, readerClass, at });
    const requirements = written.requirements.map((requirement, position): ReadRequirement => {
      const indexed = index[position];
      if (indexed?.requirementId !== requirement.id)
        throw new Error(`version ${version.id} has another index`);
      const verdict = reading.verify({ test: requirement.test, scope: scopeOf(requirement) });
      return { requirement, index: indexed, verdict };
    });
    return { at, readerClass, release, version, requirements };
  }

  private async releaseAt(
    serviceId: string,
    at: Date,
    readerClass: ReaderClass,
  ): Promise<{ release: SubscriptionReading['release']; document: Disclosure | null }> {
    const release = releaseInForce(await this.releases.findFacts([serviceId]), at);
    if (!release) return { release: null, document: null };
    const [copy] = await this.releases.findCopies([release.id], readerClass);
    if (!copy) throw new Error(`release ${release.id} has no copy for ${readerClass}`);
    return { release: { ...release, hash: copy.hash }, document: copy.document };
  }

  private async upstreamOf(
    serviceId: string,
    document: Disclosure | null,
    at: Date,
  ): Promise<readonly Disclosure[]> {
    if (!document?.upstream?.length) return [];
    const [service] = await this.services.findByIds([serviceId]);
    if (!service) throw new Error(`service ${serviceId} is gone`);
    const source = new UpstreamCopies(this.services, this.releases);
    const { documents } = await gatherUpstream(
      source,
      `${service.provider.slug}/${service.slug}`,
      document,
      at,
    );
    return documents;
  }
}

/** After its end a subscription opens no more than any customer may read. */
export function classNow({ readerClass, endedAt }: Subscription): ReaderClass {
  return endedAt ? 'customers' : readerClass;
}

function lower(a: ReaderClass, b: ReaderClass): ReaderClass {
  return readerClasses.indexOf(a) < readerClasses.indexOf(b) ? a : b;
}
