// Where the months are that rows lie in.

export interface Partitions {
  /** Adds those that are missing up to the month of `until`, in the transaction at hand; gives how many. Somebody else's are waited for. */
  add(until: Date): Promise<number>;

  /** Gathers what is to be known of all months together, by which queries are planned. */
  analyze(): Promise<void>;
}
