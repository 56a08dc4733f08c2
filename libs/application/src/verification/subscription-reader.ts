// Services as subscriptions read them at an instant: their requirements of then, and the disclosures they are put to.
import { type ReaderClass, readerClasses } from '@bunkai/disclosure';
import { type Requirement, type Verdict, scopeOf } from '@bunkai/requirement';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { IndexedRequirement, ProfileContent, ProfileVersion } from '../profile/requirement-profile.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type PreparedReading, ServiceReader } from './service-reader.js';

/** A requirement with its place among the shared tests. */
export interface ReadRequirement {
  readonly requirement: Requirement;
  readonly index: IndexedRequirement;
  readonly verdict: Verdict;
}

export interface SubscriptionReading {
  readonly subscription: Subscription;
  readonly at: Date;
  readonly readerClass: ReaderClass;
  /** The release in force with the hash of the copy that was read; null if there is none. */
  readonly release: PreparedReading['release'];
  readonly version: ProfileVersion;
  /** In the order of the customer's document. */
  readonly requirements: readonly ReadRequirement[];
}

/** A subscription at a future instant. */
export interface AheadRequest {
  readonly subscription: Subscription;
  readonly at: Date;
}

type Request = AheadRequest & { readonly readerClass: ReaderClass; readonly profileId: string };

interface Written {
  readonly content: ProfileContent;
  readonly index: readonly IndexedRequirement[];
}

export class SubscriptionReader {
  constructor(
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly profiles: ProfileRepository,
    private readonly subscriptions: Pick<SubscriptionRepository, 'readerClassesAt' | 'profilesAt'>,
  ) {}

  /** One of {@link readAllAt}. */
  async readAt(subscription: Subscription, at: Date): Promise<SubscriptionReading> {
    const [reading] = await this.readAllAt([subscription], at);
    if (!reading) throw new Error(`subscription ${subscription.id} was not read`);
    return reading;
  }

  /**
   * Reads what held at `at`: the profiles' versions, the releases, and the reader classes of then, but never more than the classes
   * of now. In the order of the subscriptions. Must run within a transaction of the customer.
   */
  async readAllAt(subscriptions: readonly Subscription[], at: Date): Promise<readonly SubscriptionReading[]> {
    const ids = subscriptions.map(({ id }) => id);
    const then = await this.subscriptions.readerClassesAt(ids, at);
    const profiles = await this.subscriptions.profilesAt(subscriptions, at);
    const requests = subscriptions.map((subscription) => {
      const readerClass = lower(then.get(subscription.id) ?? 'customers', classNow(subscription));
      const profileId = profiles.get(subscription.id) ?? subscription.profileId;
      return { subscription, at, readerClass, profileId };
    });
    return this.read(requests, at);
  }

  /** Reads what will hold at future instants as far as it is known `now`. In the order of the requests. */
  async readAhead(requests: readonly AheadRequest[], now: Date): Promise<readonly SubscriptionReading[]> {
    return this.read(
      requests.map((request) => {
        const { subscription } = request;
        return { ...request, readerClass: classNow(subscription), profileId: subscription.profileId };
      }),
      now,
    );
  }

  private async read(requests: readonly Request[], heldAt: Date): Promise<readonly SubscriptionReading[]> {
    if (requests.length === 0) return [];
    const written = await this.profilesAt(requests, heldAt);
    const reader = new ServiceReader({ services: this.services, releases: this.releases });
    const facts = await reader.findFacts(requests.map(({ subscription }) => subscription.serviceId));
    const readings = await reader.readAll(
      requests.map(({ subscription: { serviceId, variant }, readerClass, at }) => {
        return { serviceId, variant, readerClass, at };
      }),
      facts,
    );
    return requests.flatMap((request, position) => {
      const reading = readings[position];
      const profile = written.get(request.profileId);
      if (!profile) throw new Error(`profile ${request.profileId} has no version`);
      return reading ? [verified(request, reading, profile)] : [];
    });
  }

  private async profilesAt(
    requests: readonly Request[],
    heldAt: Date,
  ): Promise<ReadonlyMap<string, Written>> {
    const ids = [...new Set(requests.map(({ profileId }) => profileId))];
    const contents = await this.profiles.findContentsAt(ids, heldAt);
    const indexes = await this.profiles.findRequirementsOf(contents.map(({ id }) => id));
    return new Map(
      contents.map((content) => [content.profileId, { content, index: indexes.get(content.id) ?? [] }]),
    );
  }
}

function verified(
  { subscription, at, readerClass }: Request,
  { release, reading }: PreparedReading,
  { content: { document, ...version }, index }: Written,
): SubscriptionReading {
  const requirements = document.requirements.map((requirement, position): ReadRequirement => {
    const indexed = index[position];
    if (indexed?.requirementId !== requirement.id) throw new Error(`version ${version.id} has another index`);
    const verdict = reading.verify({ test: requirement.test, scope: scopeOf(requirement) });
    return { requirement, index: indexed, verdict };
  });
  return { subscription, at, readerClass, release, version, requirements };
}

/** After its end a subscription opens no more than any customer may read. */
export function classNow({ readerClass, endedAt }: Subscription): ReaderClass {
  return endedAt ? 'customers' : readerClass;
}

function lower(a: ReaderClass, b: ReaderClass): ReaderClass {
  return readerClasses.indexOf(a) < readerClasses.indexOf(b) ? a : b;
}
