// How long what has ended is kept.

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days after the end. Alerts are not among what is removed: they are the record of who was told what, and when. */
export interface RetentionPolicy {
  readonly deliveriesDays: number;
  readonly outboxDays: number;
  /** An operator's imports stay: by their rows an organisation that was brought in is known when it comes again. */
  readonly importsDays: number;
}

/** As long as the longest window of attempts. */
const ATTEMPTS_KEPT_MS = DAY_MS;

export const retainedKinds = ['session', 'sign-in-attempt', 'outbox-entry', 'import', 'delivery'] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** What ended before when is removed `now`. */
export function endedBefore(policy: RetentionPolicy, now: Date): ReadonlyMap<RetainedKind, Date> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return new Map<RetainedKind, Date>([
    ['session', now],
    ['sign-in-attempt', ago(ATTEMPTS_KEPT_MS)],
    ['outbox-entry', ago(policy.outboxDays * DAY_MS)],
    ['import', ago(policy.importsDays * DAY_MS)],
    ['delivery', ago(policy.deliveriesDays * DAY_MS)],
  ]);
}
