// When the outcome of one of a customer's requirements changed, as assessments recorded it.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact } from '../release/release.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { classNow } from './subscription-reader.js';
import type { VerdictInterval, VerdictRepository } from './verdict-repository.js';

export interface ReadVerdictHistoryInput {
  readonly subscriptionId: string;
  readonly requirementId: string;
}

/** An outcome for as long as it stood, with the release that it rested on at last; null: none was in force. */
export interface PastVerdict extends VerdictInterval {
  readonly release: ReleaseFact | null;
}

export class ReadVerdictHistory {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: {
      readonly subscriptions: Pick<SubscriptionRepository, 'findByIds'>;
      readonly profiles: Pick<ProfileRepository, 'findContentAt' | 'findRequirements'>;
      readonly verdicts: Pick<VerdictRepository, 'findHistory'>;
      readonly releases: Pick<ReleaseRepository, 'findFactsByIds'>;
    },
    private readonly clock: Clock,
  ) {}

  /**
   * The intervals of the requirement as the profile has it now (or had when the subscription ended), at the reader class of now,
   * in order of time from the beginning of the subscription.
   */
  async execute(
    principal: Principal,
    input: ReadVerdictHistoryInput,
  ): Promise<Result<readonly PastVerdict[], AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const [subscription] = await this.stored.subscriptions.findByIds([input.subscriptionId]);
      if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
      const { serviceId, variant, profileId, createdAt, endedAt } = subscription;
      const version = await this.stored.profiles.findContentAt(profileId, endedAt ?? this.clock.now());
      const requirements = version ? await this.stored.profiles.findRequirements(version.id) : [];
      const requirement = requirements.find(({ requirementId }) => requirementId === input.requirementId);
      if (!requirement) return refused({ code: 'NOT_FOUND', what: 'requirement' });
      const readership = { serviceId, variant, readerClass: classNow(subscription) };
      const intervals = await this.stored.verdicts.findHistory(readership, requirement.testHash, createdAt);
      const ids = [...new Set(intervals.flatMap(({ releaseId }) => releaseId ?? []))];
      const facts = ids.length === 0 ? [] : await this.stored.releases.findFactsByIds(ids);
      const releases = new Map(facts.map((release) => [release.id, release]));
      return ok(
        intervals.map((interval) => ({
          ...interval,
          release: releases.get(interval.releaseId ?? '') ?? null,
        })),
      );
    });
  }
}
