// Work to be done after a transaction, written down in it: the ledger from which the queue is fed.

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

export interface TellSubscriptionPayload {
  readonly subscriptionId: string;
  /** `requested` is told to the provider, its answer to the customer. */
  readonly what: 'requested' | 'accepted' | 'declined';
  /** When it was asked or answered: an RFC 3339 instant. */
  readonly at: string;
}

export interface TellQuestionPayload {
  readonly questionId: string;
  /** The answer that is told to the customer; null: the question is told to the provider. */
  readonly answerId: string | null;
}

export interface TellObjectionPayload {
  readonly objectionId: string;
}

/** In whose name an import goes on; without an organisation, an operator's. */
export interface WorkImportPayload {
  readonly importId: string;
  readonly organisationId: string | null;
  readonly accountId: string;
}

/** The next part of a telling: instants as RFC 3339, the rest as the telling has it. */
export interface TellSubscribersPayload {
  readonly serviceId: string;
  readonly kind: 'verdicts-flipped' | 'early-warning';
  readonly releaseId: string | null;
  readonly occursAt: string;
  readonly createdAt: string;
  readonly eventIds: readonly string[];
  readonly ofRelease: boolean;
  /** The last subscription that was told; null: nobody was. */
  readonly after: string | null;
}

/** What an entry of each topic carries. */
export interface Payloads {
  readonly 'assess-service': AssessServicePayload;
  readonly 'tell-subscribers': TellSubscribersPayload;
  readonly 'tell-subscription': TellSubscriptionPayload;
  readonly 'tell-question': TellQuestionPayload;
  readonly 'tell-objection': TellObjectionPayload;
  readonly 'work-import': WorkImportPayload;
}

export type Topic = keyof Payloads;

/** A topic with its payload; without `Of`, of any topic. */
export type Work<Of extends Topic = Topic> = {
  [T in Of]: { readonly topic: T; readonly payload: Payloads[T] };
}[Of];

export type OutboxEntry = Work & {
  /** An entry with the same key is written once; null: always written. */
  readonly dedupeKey: string | null;
  /** Not before this instant. */
  readonly dueAt: Date;
};

/** Takes entries within the transaction at hand. */
export interface Outbox {
  add(entry: OutboxEntry): Promise<void>;
}
