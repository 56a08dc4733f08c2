// How a person wants to be named, and in which language spoken to.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { Transactions } from '../transaction/transactions.js';
import type { AccountRepository } from './account-repository.js';
import type { Account, AccountLocale } from './account.js';
import { authoriseAccount } from './authorise-account.js';
import { displayNameFaults } from './display-name.js';

/** What is not given stays as it is. */
export interface ChangeProfileInput {
  readonly displayName: string | null;
  readonly locale: AccountLocale | null;
}

export class ChangeProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(
    principal: Principal,
    input: ChangeProfileInput,
  ): Promise<Result<Account, AuthorisationRefusal | RefusalOf<'INVALID_INPUT'>>> {
    const signedIn = authoriseAccount(principal, 'account.write');
    if (!signedIn.ok) return signedIn;
    const { accountId } = signedIn.value;
    const given = input.displayName?.trim();
    const faults = given === undefined ? [] : displayNameFaults(given, '/displayName');
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    return this.transactions.within({ organisationId: null, accountId }, async () => {
      const account = await this.accounts.findAccount(accountId);
      if (!account) return refused({ code: 'UNAUTHENTICATED' });
      const displayName = given ?? account.displayName;
      const locale = input.locale ?? account.locale;
      await this.accounts.saveProfile(accountId, displayName, locale);
      return ok({ ...account, displayName, locale });
    });
  }
}
