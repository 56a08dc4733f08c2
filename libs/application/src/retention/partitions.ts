// Where the months are that rows lie in.

export interface Partitions {
  /**
   * Adds those that are missing up to the month of `until`, in the transaction at hand; gives how many. Somebody else who adds is
   * waited for. `in-use`: somebody uses the tables just then; nothing was done.
   */
  add(until: Date): Promise<number | 'in-use'>;

  /** Gathers what is to be known of all months together, by which queries are planned; not where somebody else does. */
  analyze(): Promise<void>;
}
