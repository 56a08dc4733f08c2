// What of a service waits for its provider.

export interface Attention {
  /** Subscriptions that have not ended. */
  readonly subscribers: number;
  /** Of them: those that ask to read more and have no answer yet. */
  readonly accessRequests: number;
  /** Questions without an answer that were not closed. */
  readonly openQuestions: number;
}
