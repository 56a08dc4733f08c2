// Subscriptions verified together at an instant: in as many statements for fifty as for one.
import type { ReaderClass } from '@bunkai/disclosure';
import type { Outcome } from '@bunkai/requirement';
import { groupedBy } from '../grouped-by.js';
import type { ProfileVersion } from '../profile/requirement-profile.js';
import type { Subscription } from '../subscription/subscription.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import { countOutcomes } from './count-outcomes.js';
import { type RequirementResult, toResults } from './requirement-result.js';
import type { SubscriptionReader, SubscriptionReading } from './subscription-reader.js';
import type { VerdictQuestion, VerdictRepository } from './verdict-repository.js';

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

/** What a verification reads besides the reading itself. */
export interface Verifying {
  readonly verdicts: Pick<VerdictRepository, 'findAt'>;
  readonly waivers: Pick<WaiverRepository, 'findActiveAt'>;
}

/** In the order of the subscriptions, each of which must have begun and not ended by `at`. Within a transaction of the customer. */
export async function verifySubscriptions(
  reader: SubscriptionReader,
  stored: Verifying,
  subscriptions: readonly Subscription[],
  at: Date,
): Promise<readonly SubscriptionVerification[]> {
  if (subscriptions.length === 0) return [];
  const readings = await reader.readAllAt(subscriptions, at);
  const standing = await stored.verdicts.findAt(questionsOf(readings), at);
  const waivers = groupedBy(
    await stored.waivers.findActiveAt(
      subscriptions.map(({ id }) => id),
      at,
    ),
    ({ subscriptionId }) => subscriptionId,
  );
  return readings.map((reading, index) => {
    const { subscription, readerClass, release, version: profileVersion } = reading;
    const results = toResults(reading, standing[index] ?? [], waivers.get(subscription.id) ?? []);
    return { at, readerClass, release, profileVersion, summary: summarise(results), results };
  });
}

function questionsOf(readings: readonly SubscriptionReading[]): readonly VerdictQuestion[] {
  const tests = new Map<string, readonly string[]>();
  return readings.map(({ subscription: { serviceId, variant }, readerClass, version, requirements }) => {
    const testHashes = tests.get(version.id) ?? testHashesOf(requirements);
    tests.set(version.id, testHashes);
    return { readership: { serviceId, variant, readerClass }, testHashes };
  });
}

function testHashesOf(requirements: SubscriptionReading['requirements']): readonly string[] {
  return [...new Set(requirements.map(({ index }) => index.testHash))];
}

function summarise(results: readonly RequirementResult[]): SubscriptionVerification['summary'] {
  const waived = results.filter(({ waiver }) => waiver).length;
  return { ...countOutcomes(results.map(({ verdict }) => verdict)), waived };
}
