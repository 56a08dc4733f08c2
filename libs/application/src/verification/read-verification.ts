// How a service stands to a customer's requirements, now or at a past instant, and what that rests on.
import type { Principal } from '@bunkai/access';
import type { Fault, ReaderClass } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Outcome } from '@bunkai/requirement';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { ProfileVersion } from '../profile/requirement-profile.js';
import type { RefusalOf } from '../refusal.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import { countOutcomes } from './count-outcomes.js';
import { type RequirementResult, toResults } from './requirement-result.js';
import type { SubscriptionReader, SubscriptionReading } from './subscription-reader.js';
import type { VerdictRepository } from './verdict-repository.js';

export interface SubscriptionVerification {
  readonly at: Date;
  readonly readerClass: ReaderClass;
  readonly release: SubscriptionReading['release'];
  readonly profileVersion: ProfileVersion;
  readonly summary: Readonly<Record<Outcome, number>> & {
    /** Of the unmet: how many are waived. */
    readonly waived: number;
  };
  /** In the order of the customer's document. */
  readonly results: readonly RequirementResult[];
}

export interface ReadVerificationInput {
  readonly subscriptionId: string;
  /** Null: now. */
  readonly at: Date | null;
}

/** What a verification reads besides the reading itself. */
export interface Verifying {
  readonly subscriptions: Pick<SubscriptionRepository, 'findByIds'>;
  readonly verdicts: VerdictRepository;
  readonly waivers: Pick<WaiverRepository, 'findActiveAt'>;
}

type ReadRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE'>;

export class ReadVerification {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: SubscriptionReader,
    private readonly stored: Verifying,
    private readonly clock: Clock,
  ) {}

  /** INVALID_INPUT for the future. WRONG_STATE `not-begun` or `ended` for an instant outside the subscription's time. */
  async execute(
    principal: Principal,
    input: ReadVerificationInput,
  ): Promise<Result<SubscriptionVerification, ReadRefusal>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    const now = this.clock.now();
    const at = input.at ?? now;
    // Not at <= now: an invalid date is neither.
    if (!(at <= now)) return refused({ code: 'INVALID_INPUT', faults: [inTheFuture] });
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<SubscriptionVerification, ReadRefusal>> => {
        const [subscription] = await this.stored.subscriptions.findByIds([input.subscriptionId]);
        if (!subscription) return refused({ code: 'NOT_FOUND', what: 'subscription' });
        if (at < subscription.createdAt) return refused({ code: 'WRONG_STATE', state: 'not-begun' });
        if (subscription.endedAt && at >= subscription.endedAt)
          return refused({ code: 'WRONG_STATE', state: 'ended' });
        return ok(await this.verify(subscription, at));
      },
    );
  }

  private async verify(subscription: Subscription, at: Date): Promise<SubscriptionVerification> {
    const reading = await this.reader.readAt(subscription, at);
    const { readerClass, release, version } = reading;
    const { serviceId, variant } = subscription;
    const hashes = [...new Set(reading.requirements.map(({ index }) => index.testHash))];
    const intervals = await this.stored.verdicts.findAt({ serviceId, variant, readerClass }, hashes, at);
    const waivers = await this.stored.waivers.findActiveAt(subscription.id, at);
    const results = toResults(reading, intervals, waivers);
    return { at, readerClass, release, profileVersion: version, summary: summarise(results), results };
  }
}

function summarise(results: readonly RequirementResult[]): SubscriptionVerification['summary'] {
  const waived = results.filter(({ waiver }) => waiver).length;
  return { ...countOutcomes(results.map(({ verdict }) => verdict)), waived };
}

const inTheFuture: Fault = {
  pointer: '/at',
  code: 'in-the-future',
  message: {
    en: 'Verification is possible now and at past instants; what is scheduled shows as an early warning.',
    ja: '検証できるのは現在または過去の時点です。予定されている変更は事前警告で確認できます。',
  },
};
