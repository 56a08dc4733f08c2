// A customer lives with an unmet requirement for a time: for a reason, until a date, and only on the evidence of now.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { nudgeAssessment } from '../subscription/nudge-assessment.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { evidenceHash } from '../verification/evidence-hash.js';
import type { SubscriptionReader } from '../verification/subscription-reader.js';
import { waiverFaults } from './waiver-faults.js';
import type { WaiverRepository } from './waiver-repository.js';
import { type Waiver, covers } from './waiver.js';

export interface WaiveRequirementInput {
  readonly subscriptionId: string;
  readonly requirementId: string;
  readonly reason: string;
  readonly expiresAt: Date;
}

export interface Waiving {
  readonly subscriptions: Pick<SubscriptionRepository, 'lock'>;
  readonly waivers: WaiverRepository;
}

type WaiveRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE' | 'ALREADY_EXISTS'>;

export class WaiveRequirement {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: SubscriptionReader,
    private readonly stored: Waiving,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * WRONG_STATE tells the outcome of a requirement that is not unmet, or `ended` of the subscription. ALREADY_EXISTS while a
   * waiver of the requirement holds; one that no longer does makes way.
   */
  async execute(principal: Principal, input: WaiveRequirementInput): Promise<Result<Waiver, WaiveRefusal>> {
    const member = authorise(principal, 'waiver.write');
    if (!member.ok) return member;
    const reason = input.reason.trim();
    const faults: readonly Fault[] = waiverFaults(reason, input.expiresAt, this.clock.now());
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    return this.transactions.within(tenantOf(principal), async (): Promise<Result<Waiver, WaiveRefusal>> => {
      const subscription = await this.stored.subscriptions.lock(input.subscriptionId);
      if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
      if (subscription.endedAt) return refused({ code: 'WRONG_STATE', state: 'ended' });
      // Under the lock: a waiver that another request gave in the meantime is older than this instant.
      return this.waive(member.value, subscription, { ...input, reason }, this.clock.now());
    });
  }

  private async waive(
    member: MemberPrincipal,
    subscription: Subscription,
    input: WaiveRequirementInput,
    now: Date,
  ): Promise<Result<Waiver, WaiveRefusal>> {
    const { subscriptionId, requirementId, reason, expiresAt } = input;
    const { requirements } = await this.reader.readAt(subscription, now);
    const read = requirements.find(({ requirement }) => requirement.id === requirementId);
    if (!read) return refused({ code: 'NOT_FOUND', what: 'requirement' });
    if (read.verdict.outcome !== 'unmet')
      return refused({ code: 'WRONG_STATE', state: read.verdict.outcome });
    const { testHash, formHash } = read.index;
    const rests = { testHash, formHash, evidenceHash: evidenceHash(read.verdict) };
    const standing = await this.stored.waivers.lockActive(subscriptionId, requirementId);
    if (standing && covers(standing, rests, now)) return refused({ code: 'ALREADY_EXISTS', what: 'waiver' });
    if (standing) await this.stored.waivers.lapse(standing.id, lapseReasonOf(standing, now), now);
    const waiver: Waiver = {
      id: newId(),
      organisationId: member.organisationId,
      subscriptionId,
      requirementId,
      ...rests,
      reason,
      createdAt: now,
      createdBy: member.accountId,
      expiresAt,
      lapsedAt: null,
      lapseReason: null,
    };
    const isNew = await this.stored.waivers.insert(waiver);
    if (!isNew) return refused({ code: 'ALREADY_EXISTS', what: 'waiver' });
    await nudgeAssessment(this.outbox, subscription.serviceId, 'waiver', waiver.id, now);
    return ok(waiver);
  }
}

function lapseReasonOf({ expiresAt }: Waiver, now: Date): 'expired' | 'evidence-changed' {
  return expiresAt <= now ? 'expired' : 'evidence-changed';
}
