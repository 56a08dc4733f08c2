// How long what has ended is kept.

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days after the end; of alerts, which have none, after they were written. */
export interface RetentionPolicy {
  readonly deliveriesDays: number;
  readonly outboxDays: number;
  /** An operator's imports stay: by their rows an organisation that was brought in is known when it comes again. */
  readonly importsDays: number;
  /** Null: for good. They are the record of who was told what, and when. */
  readonly alertsDays: number | null;
  /** Whether months are put aside rather than dropped. */
  readonly archived: boolean;
}

/** As long as the longest window of attempts. */
const ATTEMPTS_KEPT_MS = DAY_MS;

/** Removed row by row, and by the month: a month goes when everything in it may. */
export const batchedKinds = ['session', 'sign-in-attempt', 'outbox-entry', 'import'] as const;
export const monthlyKinds = ['delivery', 'alert'] as const;
export type BatchedKind = (typeof batchedKinds)[number];
export type MonthlyKind = (typeof monthlyKinds)[number];
export type RetainedKind = BatchedKind | MonthlyKind;

export const isMonthly = (kind: RetainedKind): kind is MonthlyKind =>
  monthlyKinds.some((monthly) => monthly === kind);

/** What ended before when is removed `now`. An alert is kept at least as long as what was sent of it. */
export function endedBefore(policy: RetentionPolicy, now: Date): ReadonlyMap<RetainedKind, Date> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const { alertsDays, deliveriesDays, outboxDays, importsDays } = policy;
  return new Map<RetainedKind, Date>([
    ['session', now],
    ['sign-in-attempt', ago(ATTEMPTS_KEPT_MS)],
    ['outbox-entry', ago(outboxDays * DAY_MS)],
    ['import', ago(importsDays * DAY_MS)],
    ['delivery', ago(deliveriesDays * DAY_MS)],
    ...(alertsDays === null ? [] : [['alert', ago(Math.max(alertsDays, deliveriesDays) * DAY_MS)] as const]),
  ]);
}
