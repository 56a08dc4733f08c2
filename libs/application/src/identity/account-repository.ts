// Accounts by the account at hand, and the one look-up that comes before anybody is known.
import type { Account, AccountLocale } from './account.js';

export interface NewAccount extends Account {
  readonly passwordHash: string;
  readonly createdAt: Date;
}

export interface Credentials {
  readonly accountId: string;
  readonly passwordHash: string;
}

export interface AccountRepository {
  /** Stores the account at hand; false if its e-mail address is taken. */
  add(account: NewAccount): Promise<boolean>;
  /** Sees every account; for signing in alone. */
  findCredentials(email: string): Promise<Credentials | undefined>;
  /** The credentials of the account at hand; nobody else changes them, or opens a session with them, until the transaction ends. */
  lockCredentials(accountId: string): Promise<Credentials | undefined>;
  findAccount(accountId: string): Promise<Account | undefined>;
  savePasswordHash(accountId: string, passwordHash: string): Promise<void>;
  saveProfile(accountId: string, displayName: string, locale: AccountLocale): Promise<void>;
}
