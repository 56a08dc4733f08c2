// An account with its password's hash, and the change of it: between the two, hashing takes long and nothing is locked.
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { AccountRepository } from './account-repository.js';
import type { Account } from './account.js';
import type { SessionOpener } from './session-opener.js';
import type { SessionRepository } from './session-repository.js';
import type { IssuedSession } from './session.js';

export interface KeptPassword {
  readonly account: Account;
  readonly passwordHash: string;
}

export class PasswordVault {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly opener: SessionOpener,
  ) {}

  find(accountId: string): Promise<KeptPassword | undefined> {
    return this.transactions.within({ ...noTenant, accountId }, async () => {
      const account = await this.accounts.findAccount(accountId);
      const credentials = account && (await this.accounts.findCredentials(account.email));
      return credentials && { account, passwordHash: credentials.passwordHash };
    });
  }

  /** Undefined, and nothing changed, if the password is not `kept` any more. */
  replace(
    { account, passwordHash }: KeptPassword,
    newHash: string,
    organisationId: string | null,
  ): Promise<IssuedSession | undefined> {
    return this.transactions.within({ ...noTenant, accountId: account.id }, async () => {
      if ((await this.accounts.lockCredentials(account.id))?.passwordHash !== passwordHash) return undefined;
      await this.accounts.savePasswordHash(account.id, newHash);
      await this.sessions.endAllOf(account.id);
      return this.opener.open(account, organisationId);
    });
  }
}
