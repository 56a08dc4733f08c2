// What publishing and withdrawing have in common: the last release, the instant, and telling the worker.
import type { Clock } from '@bunkai/kernel';
import { directoryEntry } from '../directory/directory-entry.js';
import { enterDirectory } from '../directory/directory-shelf.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Service } from '../service/service.js';
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

/** Stores the release of `service` after those of `facts`, and with it the directory's entry and the order to assess the service. */
export async function storeRelease(
  releases: ReleaseRepository,
  outbox: Outbox,
  service: Service,
  facts: readonly ReleaseFact[],
  release: NewRelease,
): Promise<void> {
  await releases.insert(release);
  const copy = release.copies.find(({ readerClass }) => readerClass === 'public')?.document;
  const entries = copy ? [directoryEntry(service, release, copy)] : [];
  await enterDirectory(releases.directory, service.id, entries, [...facts, release], release.publishedAt);
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
