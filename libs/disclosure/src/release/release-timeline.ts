// Which release of a service holds at an instant: the one place that decides it.

/** What the timeline needs to know of a release. Numbers rise with publication; instants are UTC. */
export interface TimelineRelease {
  readonly number: number;
  readonly kind: 'disclosure' | 'withdrawal';
  /** For a withdrawal: the number of the release that it takes back. */
  readonly withdraws: number | null;
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
}

export type ReleaseState = 'scheduled' | 'in-force' | 'superseded' | 'withdrawn';

/** From where a release may go to where, by the passing of time or by a later publication. */
export const releaseTransitions: Readonly<Record<ReleaseState, readonly ReleaseState[]>> = {
  scheduled: ['in-force', 'superseded', 'withdrawn'],
  'in-force': ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/**
 * The release in force at `at`, or undefined if there is none: of those published and effective by then, the one that took
 * effect last, of equals the highest number. A release taken back while it was still scheduled never takes effect; once the
 * release in force is taken back, nothing is in force until the next one takes effect: what it superseded does not return.
 */
export function releaseInForce<R extends TimelineRelease>(releases: readonly R[], at: Date): R | undefined {
  const last = lastEffective(releases, at);
  return last?.kind === 'disclosure' ? last : undefined;
}

/** What made the state at `at`: the release in force, or the withdrawal since which none is; undefined before the first. */
export function lastEffective<R extends TimelineRelease>(releases: readonly R[], at: Date): R | undefined {
  return latest(candidates(releases, at));
}

/** The releases that will take effect after `at`, as known at `at`, the nearest first. */
export function scheduledReleases<R extends TimelineRelease>(releases: readonly R[], at: Date): R[] {
  return releases
    .filter(
      (release) => release.kind === 'disclosure' && release.publishedAt <= at && release.effectiveFrom > at,
    )
    .filter((release) => !takenBack(releases, release, at))
    .sort((a, b) => order(a, b));
}

/** The state of one of a service's releases at `at`; undefined if it was not published by then, or is a withdrawal. */
export function releaseState(
  releases: readonly TimelineRelease[],
  release: TimelineRelease,
  at: Date,
): ReleaseState | undefined {
  if (release.kind === 'withdrawal' || release.publishedAt > at) return undefined;
  if (takenBack(releases, release, at)) return 'withdrawn';
  if (release.effectiveFrom > at) return 'scheduled';
  return latest(candidates(releases, at))?.number === release.number ? 'in-force' : 'superseded';
}

function candidates<R extends TimelineRelease>(releases: readonly R[], at: Date): R[] {
  return releases.filter(
    (release) =>
      release.publishedAt <= at &&
      release.effectiveFrom <= at &&
      !takenBackBeforeEffect(releases, release, at) &&
      !onlyCancels(releases, release),
  );
}

function takenBack(releases: readonly TimelineRelease[], release: TimelineRelease, at: Date): boolean {
  return releases.some((other) => other.withdraws === release.number && other.publishedAt <= at);
}

function takenBackBeforeEffect(
  releases: readonly TimelineRelease[],
  release: TimelineRelease,
  at: Date,
): boolean {
  return releases.some(
    (other) =>
      other.withdraws === release.number &&
      other.publishedAt <= at &&
      other.publishedAt < release.effectiveFrom,
  );
}

/** A withdrawal of a release that was still scheduled ends nothing that is in force. */
function onlyCancels(releases: readonly TimelineRelease[], release: TimelineRelease): boolean {
  if (release.kind !== 'withdrawal') return false;
  const target = releases.find((other) => other.number === release.withdraws);
  return target !== undefined && release.publishedAt < target.effectiveFrom;
}

function latest<R extends TimelineRelease>(releases: readonly R[]): R | undefined {
  return releases.reduce<R | undefined>(
    (best, next) => (best && order(best, next) > 0 ? best : next),
    undefined,
  );
}

function order(a: TimelineRelease, b: TimelineRelease): number {
  return a.effectiveFrom.getTime() - b.effectiveFrom.getTime() || a.number - b.number;
}
