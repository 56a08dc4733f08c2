// What is scheduled to flip, of many subscriptions together.
import { releaseInForce, scheduledReleases } from '@bunkai/disclosure';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { flipsBetween } from './read-early-warnings.js';
import type { ReleasesOf } from './service-reader.js';
import type { AheadRequest, SubscriptionReader } from './subscription-reader.js';
import type { UpcomingFlip } from './verification-matrix.js';
import { groupedBy } from '../grouped-by.js';

/** How many scheduled releases of one service are looked at, the nearest first: more are hardly ever there. */
const MOST_SCHEDULED = 3;

/** By subscription, for each requirement the nearest flip. Within a transaction of the customer. */
export async function findUpcomingFlips(
  reader: SubscriptionReader,
  releases: Pick<ReleaseRepository, 'findFacts'>,
  subscriptions: readonly Subscription[],
  now: Date,
): Promise<ReadonlyMap<string, readonly UpcomingFlip[]>> {
  if (subscriptions.length === 0) return new Map();
  const serviceIds = [...new Set(subscriptions.map(({ serviceId }) => serviceId))];
  const facts = groupedBy(await releases.findFacts(serviceIds), ({ serviceId }) => serviceId);
  const pairs = subscriptions.flatMap((subscription) => instantsOf(subscription, facts, now));
  const requests = pairs.flatMap(({ subscription, at }): AheadRequest[] => [
    { subscription, at: new Date(at.getTime() - 1) },
    { subscription, at },
  ]);
  const readings = await reader.readAhead(requests, now);
  const flips = new Map<string, UpcomingFlip[]>();
  for (const [index, { subscription, at: effectiveFrom }] of pairs.entries()) {
    const [before, after] = [readings[2 * index], readings[2 * index + 1]];
    if (!before || !after) continue;
    const known = flips.get(subscription.id) ?? [];
    flips.set(subscription.id, known);
    for (const { requirement, after: verdict } of flipsBetween(before, after)) {
      const requirementId = requirement.id;
      if (known.some((flip) => flip.requirementId === requirementId)) continue;
      known.push({ requirementId, effectiveFrom, outcome: verdict.outcome });
    }
  }
  return flips;
}

/** When the service's releases take effect, the nearest first; not one that another replaces at the same instant. */
function instantsOf(subscription: Subscription, facts: ReleasesOf, now: Date): readonly AheadRequest[] {
  const releases = facts.get(subscription.serviceId) ?? [];
  return scheduledReleases(releases, now)
    .filter((release) => releaseInForce(releases, release.effectiveFrom)?.id === release.id)
    .slice(0, MOST_SCHEDULED)
    .map(({ effectiveFrom: at }) => ({ subscription, at }));
}
