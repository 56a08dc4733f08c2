// The state of the machine: what waits, what was set aside, and who works. Counts, kinds and errors; nothing of what tenants write.
import type { ChannelKind, DisabledReason } from '../delivery/channel.js';

export interface OutboxState {
  readonly due: number;
  /** Since when the entry that is due the longest has been; null: none is. */
  readonly oldestDueAt: Date | null;
  /** Entries whose time is still to come. */
  readonly later: number;
  readonly setAside: number;
}

/** An entry that failed too often, and waits for a person. */
export interface SetAsideEntry {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly failedAt: Date;
  readonly lastError: string | null;
  readonly correlationId: string | null;
}

export interface DeliveryCount {
  /** `due`, `later` or `in-flight` while it is open; its outcome afterwards. */
  readonly state: string;
  readonly deliveries: number;
  readonly oldestAt: Date;
}

export interface FailingChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  /** Slug of the organisation. */
  readonly organisation: string;
  readonly failingSince: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledReason: DisabledReason | null;
}

export interface FailedDelivery {
  readonly id: string;
  readonly channelKind: ChannelKind;
  readonly organisation: string;
  readonly outcome: 'refused' | 'given-up';
  readonly attempts: number;
  readonly finishedAt: Date;
  readonly lastError: string | null;
  readonly correlationId: string | null;
}

/** What a worker process said of itself last. */
export interface WorkerState {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly seenAt: Date;
  /** Where its queues live: `PostgreSQL`, `Redis`. */
  readonly queueBackend: string;
  /** Jobs by state; empty while the queue does not answer. */
  readonly queue: Readonly<Record<string, number>>;
}

export interface Machine {
  readonly at: Date;
  readonly outbox: OutboxState;
  readonly setAside: readonly SetAsideEntry[];
  readonly deliveries: readonly DeliveryCount[];
  readonly failedDeliveries: readonly FailedDelivery[];
  readonly failingChannels: readonly FailingChannel[];
  readonly workers: readonly WorkerState[];
}
