// Keeps connected readers up to date: a process asks for all of its readers together, and not for each.
import type { Clock } from '@bunkai/kernel';
import type { Secrets } from '../identity/secrets.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { LiveHolder, LiveRepository } from './live-repository.js';

export class ReadLive {
  constructor(
    private readonly transactions: Transactions,
    private readonly live: LiveRepository,
    private readonly secrets: Pick<Secrets, 'hashToken'>,
    private readonly clock: Clock,
  ) {}

  /** Who holds the sessions of the tokens, in their order; does not count as use of the sessions. */
  holdersOf(tokens: readonly string[]): Promise<readonly (LiveHolder | null)[]> {
    const hashes = tokens.map((token) => this.secrets.hashToken(token));
    return this.transactions.within(noTenant, () => this.live.findHolders(hashes, this.clock.now()));
  }

  /** How many alerts of the organisation each account has not seen; the accounts are its members', as their sessions tell. */
  unseenOf(organisationId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.transactions.within({ organisationId, accountId: null }, () =>
      this.live.countUnseen(accountIds),
    );
  }
}
