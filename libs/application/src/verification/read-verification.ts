// How a service stands to a customer's requirements, now or at a past instant, and what that rests on.
import type { Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { SubscriptionReader } from './subscription-reader.js';
import {
  type SubscriptionVerification,
  type Verifying,
  verifySubscriptions,
} from './verify-subscriptions.js';

export interface ReadVerificationInput {
  readonly subscriptionId: string;
  /** Null: now. */
  readonly at: Date | null;
}

type ReadRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE'>;
export type VerificationAnswer = Result<SubscriptionVerification, ReadRefusal>;

export class ReadVerification {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: SubscriptionReader,
    private readonly stored: Verifying & {
      readonly subscriptions: Pick<SubscriptionRepository, 'findByIds'>;
    },
    private readonly clock: Clock,
  ) {}

  /** One of {@link executeMany}. */
  async execute(principal: Principal, input: ReadVerificationInput): Promise<VerificationAnswer> {
    const answers = await this.executeMany(principal, [input.subscriptionId], input.at);
    return answers.get(input.subscriptionId) ?? refused({ code: 'NOT_FOUND', what: 'subscription' });
  }

  /**
   * By subscription, read together; `at` null: now. INVALID_INPUT for the future. WRONG_STATE `not-begun` or `ended` for an
   * instant outside a subscription's time.
   */
  async executeMany(
    principal: Principal,
    subscriptionIds: readonly string[],
    instant: Date | null,
  ): Promise<ReadonlyMap<string, VerificationAnswer>> {
    const answerAll = (answer: VerificationAnswer) => new Map(subscriptionIds.map((id) => [id, answer]));
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return answerAll(member);
    const now = this.clock.now();
    const at = instant ?? now;
    // Not at <= now: an invalid date is neither.
    if (!(at <= now)) return answerAll(refused({ code: 'INVALID_INPUT', faults: [inTheFuture] }));
    return this.transactions.within(tenantOf(principal), async () => {
      const found = await this.stored.subscriptions.findByIds(subscriptionIds);
      const current = found.filter((subscription) => stateAt(subscription, at) === null);
      const verified = await verifySubscriptions(this.reader, this.stored, current, at);
      const answers = new Map(current.map(({ id }, index) => [id, verified[index]]));
      return new Map(
        found.map((subscription): [string, VerificationAnswer] => {
          const verification = answers.get(subscription.id);
          const state = stateAt(subscription, at) ?? 'ended';
          return [subscription.id, verification ? ok(verification) : refused({ code: 'WRONG_STATE', state })];
        }),
      );
    });
  }
}

/** Why there is nothing to verify at `at`; null: there is. */
function stateAt({ createdAt, endedAt }: Subscription, at: Date): 'not-begun' | 'ended' | null {
  if (at < createdAt) return 'not-begun';
  return endedAt && at >= endedAt ? 'ended' : null;
}

const inTheFuture: Fault = {
  pointer: '/at',
  code: 'in-the-future',
  message: {
    en: 'Verification is possible now and at past instants; what is scheduled shows as an early warning.',
    ja: '検証できるのは現在または過去の時点です。予定されている変更は事前警告で確認できます。',
  },
};
