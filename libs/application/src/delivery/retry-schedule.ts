// When a delivery that failed is tried again: the schedule of Standard Webhooks 1.0, about three days in all.
import type { DeliveryOutcome } from './delivery.js';
import type { Sent } from './sender.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Between one attempt and the next. */
export const retryDelaysMs: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Each delay is changed by up to this share, either way, so that what failed together is not retried together. */
const JITTER = 0.1;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

export interface NextStep {
  /** Null: to be tried again at `dueAt`. */
  readonly outcome: DeliveryOutcome | null;
  readonly dueAt: Date;
}

/**
 * What follows from an attempt that ended at `at`; `attempts` counts it. What the other side asked to wait is waited,
 * up to a day. `random` is from 0 to 1.
 */
export function nextStep(sent: Sent, attempts: number, at: Date, random: number): NextStep {
  if (sent.kind === 'delivered') return { outcome: 'delivered', dueAt: at };
  if (sent.lasts === 'refused') return { outcome: 'refused', dueAt: at };
  const delayMs = retryDelaysMs[attempts - 1];
  if (sent.lasts === 'gone' || delayMs === undefined) return { outcome: 'given-up', dueAt: at };
  const scheduledMs = Math.round(delayMs * (1 - JITTER + 2 * JITTER * random));
  const askedMs = Math.min(sent.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return { outcome: null, dueAt: new Date(at.getTime() + Math.max(scheduledMs, askedMs)) };
}
