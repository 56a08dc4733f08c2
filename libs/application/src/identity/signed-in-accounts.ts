// Opens the session of an account whose password was right, acting for the organisation it joined first.
import type { Transactions } from '../transaction/transactions.js';
import type { AccountRepository, Credentials } from './account-repository.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { SessionOpener } from './session-opener.js';
import type { IssuedSession } from './session.js';

export class SignedInAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly sessions: SessionOpener,
  ) {}

  /** Undefined if the password was changed since it was checked: that ended all sessions, and this is one more. */
  open({ accountId, passwordHash }: Credentials): Promise<IssuedSession | undefined> {
    return this.transactions.within({ organisationId: null, accountId }, async () => {
      const credentials = await this.accounts.lockCredentials(accountId);
      const account = await this.accounts.findAccount(accountId);
      if (!account || credentials?.passwordHash !== passwordHash) return undefined;
      const [first] = await this.organisations.findMemberships(accountId);
      return this.sessions.open(account, first?.organisation.id ?? null);
    });
  }
}
