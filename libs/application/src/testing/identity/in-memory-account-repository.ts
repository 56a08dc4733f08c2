// Accounts in memory.
import type { AccountRepository, Credentials, NewAccount } from '../../identity/account-repository.js';
import type { Account, AccountLocale } from '../../identity/account.js';
import type { InMemoryIdentity } from './in-memory-identity.js';

export class InMemoryAccountRepository implements AccountRepository {
  constructor(private readonly identity: InMemoryIdentity) {}

  add(account: NewAccount): Promise<boolean> {
    const { accounts, tenant } = this.identity;
    this.identity.refuseUnless(account.id === tenant.accountId, 'an account of somebody else');
    const taken = [...accounts.values()].some(({ email }) => email === account.email);
    if (!taken) accounts.set(account.id, account);
    return Promise.resolve(!taken);
  }

  findCredentials(email: string): Promise<Credentials | undefined> {
    const found = [...this.identity.accounts.values()].find((account) => account.email === email);
    return Promise.resolve(found && { accountId: found.id, passwordHash: found.passwordHash });
  }

  lockCredentials(accountId: string): Promise<Credentials | undefined> {
    const own = this.#own(accountId);
    return Promise.resolve(own && { accountId, passwordHash: own.passwordHash });
  }

  findAccount(accountId: string): Promise<Account | undefined> {
    const { accounts, tenant } = this.identity;
    const colleague = this.identity.memberOf(tenant.organisationId, accountId) !== undefined;
    const found = colleague ? accounts.get(accountId) : this.#own(accountId);
    if (!found) return Promise.resolve(undefined);
    const { id, email, displayName, locale } = found;
    return Promise.resolve({ id, email, displayName, locale });
  }

  savePasswordHash(accountId: string, passwordHash: string): Promise<void> {
    const own = this.#own(accountId);
    if (own) this.identity.accounts.set(accountId, { ...own, passwordHash });
    return Promise.resolve();
  }

  saveProfile(accountId: string, displayName: string, locale: AccountLocale): Promise<void> {
    const own = this.#own(accountId);
    if (own) this.identity.accounts.set(accountId, { ...own, displayName, locale });
    return Promise.resolve();
  }

  #own(accountId: string): NewAccount | undefined {
    return accountId === this.identity.tenant.accountId ? this.identity.accounts.get(accountId) : undefined;
  }
}
