// How long what has ended is kept, and why there is a least: figures in one place.

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days after the end; null: for ever. */
export interface RetentionPolicy {
  readonly deliveriesDays: number;
  readonly outboxDays: number;
  /** {@link LEAST_ALERT_DAYS} at least. */
  readonly alertsDays: number | null;
}

/**
 * The key that makes an alert once goes with it. No cause comes again after a year: the longest is the reminder of an attestation,
 * 90 days before it ends.
 */
export const LEAST_ALERT_DAYS = 400;

/** As long as the longest window of attempts. */
const ATTEMPTS_KEPT_MS = DAY_MS;

export const retainedKinds = ['session', 'sign-in-attempt', 'outbox-entry', 'delivery', 'alert'] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** What ended before when is removed `now`; a kind that is kept for ever is absent. */
export function endedBefore(policy: RetentionPolicy, now: Date): ReadonlyMap<RetainedKind, Date> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const { alertsDays } = policy;
  return new Map<RetainedKind, Date>([
    ['session', now],
    ['sign-in-attempt', ago(ATTEMPTS_KEPT_MS)],
    ['outbox-entry', ago(policy.outboxDays * DAY_MS)],
    ['delivery', ago(policy.deliveriesDays * DAY_MS)],
    ...(alertsDays === null
      ? []
      : [['alert', ago(Math.max(alertsDays, LEAST_ALERT_DAYS) * DAY_MS)] as const]),
  ]);
}
