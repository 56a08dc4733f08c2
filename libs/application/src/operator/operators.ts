// Who may see the state of the machine: the accounts whose e-mail addresses the configuration names.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { AccountRepository } from '../identity/account-repository.js';
import { type TenantContext, type Transactions, tenantOf } from '../transaction/transactions.js';

export class Operators {
  readonly #emails: ReadonlySet<string>;

  /** `emails` in lower case. */
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Pick<AccountRepository, 'findAccount'>,
    emails: readonly string[],
  ) {
    this.#emails = new Set(emails);
  }

  /** The context to work in: the operator's own, so that nothing of a tenant is within reach but through narrow functions. */
  async authorise(principal: Principal): Promise<Result<TenantContext, AuthorisationRefusal>> {
    if (principal.kind === 'anonymous') return refused({ code: 'UNAUTHENTICATED' });
    if (this.#emails.size === 0) return refused({ code: 'FORBIDDEN' });
    const account = await this.transactions.within(tenantOf(principal), () =>
      this.accounts.findAccount(principal.accountId),
    );
    if (!account || !this.#emails.has(account.email)) return refused({ code: 'FORBIDDEN' });
    return ok({ organisationId: null, accountId: account.id });
  }
}
