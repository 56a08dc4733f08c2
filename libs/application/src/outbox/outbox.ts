// Work to be done after a transaction, written down in it: the ledger from which the queue is fed.

export type Topic = 'assess-service';

export interface AssessServicePayload {
  readonly serviceId: string;
  readonly cause:
    | 'release-published'
    | 'release-withdrawn'
    | 'subscription'
    | 'profile'
    | 'reader-class'
    | 'waiver'
    | 'time'
    | 'upstream';
}

export interface OutboxEntry {
  readonly topic: Topic;
  readonly payload: AssessServicePayload;
  /** An entry with the same key is written once; null: always written. */
  readonly dedupeKey: string | null;
  /** Not before this instant. */
  readonly dueAt: Date;
}

/** Takes entries within the transaction at hand. */
export interface Outbox {
  add(entry: OutboxEntry): Promise<void>;
}
