// What releases that are published but not yet in force will do to a customer's requirements.
import type { Principal } from '@bunkai/access';
import { releaseInForce, scheduledReleases } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Requirement, Verdict } from '@bunkai/requirement';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { SubscriptionReader, SubscriptionReading } from './subscription-reader.js';

/** A requirement that comes out differently. */
export interface RequirementFlip {
  readonly requirement: Requirement;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface EarlyWarning {
  readonly release: ReleaseFact;
  /** Against what will hold just before, in the order of the customer's document; none if the release changes nothing for it. */
  readonly flips: readonly RequirementFlip[];
}

export class ReadEarlyWarnings {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: SubscriptionReader,
    private readonly stored: {
      readonly subscriptions: Pick<SubscriptionRepository, 'findByIds'>;
      readonly releases: Pick<ReleaseRepository, 'findFacts'>;
    },
    private readonly clock: Clock,
  ) {}

  /**
   * One for each scheduled release, the nearest first; none once the subscription has ended, nor for a release that another
   * replaces at the same instant.
   */
  async execute(
    principal: Principal,
    subscriptionId: string,
  ): Promise<Result<readonly EarlyWarning[], AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const [subscription] = await this.stored.subscriptions.findByIds([subscriptionId]);
      if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
      return ok(subscription.endedAt ? [] : await this.warn(subscription));
    });
  }

  private async warn(subscription: Subscription): Promise<readonly EarlyWarning[]> {
    const now = this.clock.now();
    const facts = await this.stored.releases.findFacts([subscription.serviceId]);
    const warnings: EarlyWarning[] = [];
    for (const release of scheduledReleases(facts, now)) {
      if (releaseInForce(facts, release.effectiveFrom)?.id !== release.id) continue;
      const justBefore = new Date(release.effectiveFrom.getTime() - 1);
      const instants = [justBefore, release.effectiveFrom].map((at) => ({ subscription, at }));
      const [before, after] = await this.reader.readAhead(instants, now);
      if (before && after) warnings.push({ release, flips: flipsBetween(before, after) });
    }
    return warnings;
  }
}

/** What comes out differently `after` than `before`, of readings of one subscription ahead. */
export function flipsBetween(
  before: SubscriptionReading,
  after: SubscriptionReading,
): readonly RequirementFlip[] {
  return after.requirements.flatMap(({ requirement, verdict }, position) => {
    const was = before.requirements[position]?.verdict;
    return was && was.outcome !== verdict.outcome ? [{ requirement, before: was, after: verdict }] : [];
  });
}
