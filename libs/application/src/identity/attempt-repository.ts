// Attempts counted under a key, in the database, so that every process of the API counts together.

export interface AttemptLimit {
  /** What is counted, such as an e-mail address; stored only as a hash. */
  readonly key: string;
  /** As many may be made in one window. */
  readonly most: number;
  readonly windowMs: number;
}

export interface AttemptRepository {
  /**
   * Counts one attempt at `at` and tells in how many milliseconds the next is allowed: 0 if this one is. Concurrent
   * attempts under one key are counted one after the other. Takes its place before the outcome is known.
   */
  count(limit: AttemptLimit, at: Date): Promise<number>;
  /** Takes one attempt back, as it turned out to be none that counts. */
  takeBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}
