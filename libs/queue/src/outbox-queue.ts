// The one queue: nudges that an outbox entry is due. What is to be done stands in the database, so that a lost nudge loses nothing.

export const OUTBOX_QUEUE = 'outbox';

/** What a nudge carries. */
export interface OutboxNudge {
  readonly outboxId: string;
}

/** The job's id, so that an entry is nudged once at a time; BullMQ takes no integers and no colons. */
export function nudgeId(outboxId: string): string {
  return `outbox-${outboxId}`;
}

/** A nudge leaves no trace: kept, its id would block the next nudge of the same entry. Retries are the outbox's to count. */
export const nudgeOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/**
 * A killed worker's job is taken over after about five seconds. The defaults take a minute, and give a job up for good at the
 * second kill.
 */
export const takeoverOptions = { lockDuration: 5_000, stalledInterval: 5_000, maxStalledCount: 100 } as const;
