// What publishing and withdrawing have in common: the last release, the instant, and telling the worker.
import type { Clock } from '@bunkai/kernel';
import type { Outbox } from '../outbox/outbox.js';
import type { NewRelease, ReleaseFact } from './release.js';
import type { ReleaseRepository } from './release-repository.js';

/** Longest change summary in UTF-16 code units, per language. */
export const MAX_SUMMARY_LENGTH = 2_000;

/** Present, and not before the last release: another machine's clock may have been ahead of this one's. */
export function instantAfter(facts: readonly ReleaseFact[], clock: Clock): Date {
  const last = Math.max(...facts.map(({ publishedAt }) => publishedAt.getTime()), clock.now().getTime());
  return new Date(last);
}

/** The number that follows the last release's. */
export function nextNumber(facts: readonly ReleaseFact[]): number {
  return Math.max(0, ...facts.map(({ number }) => number)) + 1;
}

/** Stores the release, and with it the order to assess the service. */
export async function storeRelease(
  releases: ReleaseRepository,
  outbox: Outbox,
  release: NewRelease,
): Promise<void> {
  await releases.insert(release);
  await outbox.add({
    topic: 'assess-service',
    payload: {
      serviceId: release.serviceId,
      cause: release.kind === 'withdrawal' ? 'release-withdrawn' : 'release-published',
    },
    dedupeKey: `release:${release.id}`,
    dueAt: release.publishedAt,
  });
}
