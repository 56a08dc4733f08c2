// When which release of a service holds, as far as it is settled: only a later publication can change it.
import { type TimelineRelease, releaseInForce, scheduledReleases } from './release-timeline.js';

export interface PeriodInForce<R extends TimelineRelease> {
  readonly release: R;
  /** When the release takes or took effect. */
  readonly from: Date;
  /** When another takes effect; null if none is to come. */
  readonly until: Date | null;
}

/** The period of the release in force at `at`, if there is one, and those of the releases scheduled then, in order of time. */
export function periodsInForce<R extends TimelineRelease>(
  releases: readonly R[],
  at: Date,
): readonly PeriodInForce<R>[] {
  const later = scheduledReleases(releases, at).map(({ effectiveFrom }) => effectiveFrom.getTime());
  const instants = [...new Set([at.getTime(), ...later])];
  return instants.flatMap((instant, index) => {
    const release = releaseInForce(releases, new Date(instant));
    const next = instants[index + 1];
    const until = next === undefined ? null : new Date(next);
    return release ? [{ release, from: release.effectiveFrom, until }] : [];
  });
}
