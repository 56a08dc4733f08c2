// A message over one channel and what became of it; each try at it is kept.
import type { Message } from './sender.js';

export type DeliveryOutcome = 'delivered' | 'refused' | 'given-up' | 'cancelled';

export interface Delivery {
  /** Also the message's: the same at every attempt and replay. */
  readonly id: string;
  readonly channelId: string;
  readonly kind: Message['kind'];
  readonly createdAt: Date;
  /** When it is or was to be tried next. */
  readonly dueAt: Date;
  /** Since it was made or last replayed. */
  readonly attempts: number;
  /** Null while it is still to be tried. */
  readonly outcome: DeliveryOutcome | null;
  readonly finishedAt: Date | null;
  readonly lastError: string | null;
  /** How many alerts it tells. */
  readonly alerts: number;
  /** One id from the request that caused it to here; null where none is known. */
  readonly correlationId: string | null;
}

export interface DeliveryAttempt {
  readonly id: string;
  readonly deliveryId: string;
  /** 1 is the first of all, replays included. */
  readonly number: number;
  readonly startedAt: Date;
  readonly durationMs: number;
  /** What the other side's protocol calls a status; null where there was none. */
  readonly status: number | null;
  /** How its answer began, at most 2 kB. */
  readonly response: string;
  readonly error: string | null;
}
