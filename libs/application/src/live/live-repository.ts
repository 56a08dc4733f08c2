// What connected readers are kept up to date about, read for many of them at once.

/** Who holds a session, and for which organisation it acts. */
export interface LiveHolder {
  readonly accountId: string;
  /** Null without an organisation, and as soon as the membership is gone. */
  readonly organisationId: string | null;
}

export interface LiveRepository {
  /** Who holds the sessions of the given tokens' hashes at `at`, in their order; null: nobody any more. */
  findHolders(tokenHashes: readonly Uint8Array[], at: Date): Promise<readonly (LiveHolder | null)[]>;
  /** How many of the tenant's alerts each of its accounts has not seen. */
  countUnseen(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
