// A customer holds a service to another of its profiles; what was asked of it before stays known.
import type { Principal } from '@bunkai/access';
import { releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { RequirementProfile } from '../profile/requirement-profile.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import { nudgeAssessment } from './nudge-assessment.js';
import { otherCatalogue } from './subscribe-faults.js';
import type { SubscriptionRepository } from './subscription-repository.js';
import type { Subscription } from './subscription.js';

export interface ChangeSubscriptionProfileInput {
  readonly subscriptionId: string;
  readonly profileId: string;
}

export interface ChangingProfile {
  readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  readonly profiles: Pick<ProfileRepository, 'lock' | 'findContents'>;
  readonly subscriptions: SubscriptionRepository;
  readonly waivers: Pick<WaiverRepository, 'lapseUnheld'>;
}

type ChangeRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE' | 'ALREADY_EXISTS'>;

export class ChangeSubscriptionProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: ChangingProfile,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Waivers of requirements that the new profile does not have in the same form lapse. Holding it to the same profile changes
   * nothing. WRONG_STATE: `ended`, or `archived` of the profile. ALREADY_EXISTS: the service is held to that profile already.
   */
  async execute(
    principal: Principal,
    input: ChangeSubscriptionProfileInput,
  ): Promise<Result<Subscription, ChangeRefusal>> {
    const member = authorise(principal, 'subscription.write');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Subscription, ChangeRefusal>> => {
        const subscription = await this.stored.subscriptions.lock(input.subscriptionId);
        if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        if (subscription.endedAt) return refused({ code: 'WRONG_STATE', state: 'ended' });
        const profile = await this.stored.profiles.lock(input.profileId);
        if (!profile) return refused({ code: 'NOT_FOUND', what: 'requirement profile' });
        if (profile.id === subscription.profileId) return ok(subscription);
        if (profile.archivedAt) return refused({ code: 'WRONG_STATE', state: 'archived' });
        const edition = await this.editionOf(subscription.serviceId);
        const [content] = await this.stored.profiles.findContents([profile.current.id]);
        if (edition !== undefined && content?.document.catalogue !== edition)
          return refused({ code: 'INVALID_INPUT', faults: [otherCatalogue(edition)] });
        return this.change(subscription, profile);
      },
    );
  }

  private async change(
    subscription: Subscription,
    profile: RequirementProfile,
  ): Promise<Result<Subscription, ChangeRefusal>> {
    const { id, serviceId } = subscription;
    // After the profile before began to be held, whichever machine's clock that was by.
    const at = new Date(Math.max(this.clock.now().getTime(), subscription.createdAt.getTime()));
    const isChanged = await this.stored.subscriptions.changeProfile(subscription, profile.id, at);
    if (!isChanged) return refused({ code: 'ALREADY_EXISTS', what: 'subscription' });
    await this.stored.waivers.lapseUnheld(profile.id, at);
    await nudgeAssessment(this.outbox, serviceId, 'profile', `${id}:${profile.id}:${at.toISOString()}`, at);
    return ok({ ...subscription, profileId: profile.id });
  }

  /** The catalogue edition of what is in force; undefined if nothing is. */
  private async editionOf(serviceId: string): Promise<string | undefined> {
    const release = releaseInForce(await this.stored.releases.findFacts([serviceId]), this.clock.now());
    const [copy] = release ? await this.stored.releases.findCopies([release.id], 'customers') : [];
    return copy?.document?.catalogue;
  }
}
