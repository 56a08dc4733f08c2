// Who is signed in, and for which organisations they can act.
import type { Principal } from '@bunkai/access';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { AccountRepository } from './account-repository.js';
import type { Account } from './account.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Membership } from './organisation.js';

export interface Viewer {
  readonly account: Account;
  /** Those joined first coming first. */
  readonly memberships: readonly Membership[];
  /** That of the organisation the session acts for; null if it acts for none. */
  readonly active: Membership | null;
}

export class ReadViewer {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Null where nobody is signed in. */
  async execute(principal: Principal): Promise<Viewer | null> {
    if (principal.kind === 'anonymous') return null;
    const { accountId } = principal;
    return this.transactions.within(tenantOf(principal), async () => {
      const account = await this.accounts.findAccount(accountId);
      if (!account) return null;
      const memberships = await this.organisations.findMemberships(accountId);
      const active =
        principal.kind === 'member'
          ? memberships.find(({ organisation }) => organisation.id === principal.organisationId)
          : undefined;
      return { account, memberships, active: active ?? null };
    });
  }
}
