// What a registration stores, in one transaction: the account, what it founds or joins, and its first session.
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import type { Transactions } from '../transaction/transactions.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import type { AccountRepository } from './account-repository.js';
import type { Account } from './account.js';
import type { Joiner, JoiningRefusal } from './joiner.js';
import type { GivenOrganisation } from './organisation-input.js';
import type { RefusalOf } from '../refusal.js';
import type { SessionOpener } from './session-opener.js';
import type { IssuedSession } from './session.js';

/** What a new account belongs to. */
export type Joining =
  | { readonly kind: 'none' }
  | { readonly kind: 'organisation'; readonly organisation: GivenOrganisation }
  | { readonly kind: 'invitation'; readonly token: string };

export type RegistrationRefusal = JoiningRefusal | RefusalOf<'REGISTRATION_REFUSED'>;

export class RegisterAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly joiner: Joiner,
    private readonly sessions: SessionOpener,
    private readonly clock: Clock,
  ) {}

  register(
    account: Account,
    passwordHash: string,
    joining: Joining,
  ): Promise<Result<IssuedSession, RegistrationRefusal>> {
    const founded = joining.kind === 'organisation' ? newId() : null;
    const context = { organisationId: founded, accountId: account.id };
    return undoIfRefused<IssuedSession, RegistrationRefusal>(this.transactions, context, async () => {
      const createdAt = this.clock.now();
      if (!(await this.accounts.add({ ...account, passwordHash, createdAt }))) {
        return refused({ code: 'REGISTRATION_REFUSED' });
      }
      const joined = await this.#join(account.id, founded, joining);
      return joined.ok ? ok(await this.sessions.open(account, joined.value)) : joined;
    });
  }

  async #join(
    accountId: string,
    founded: string | null,
    joining: Joining,
  ): Promise<Result<string | null, JoiningRefusal>> {
    if (joining.kind === 'invitation') return this.joiner.accept(joining.token);
    if (joining.kind === 'none' || founded === null) return ok(null);
    const organisation = await this.joiner.found(founded, joining.organisation, accountId);
    return organisation.ok ? ok(organisation.value.id) : organisation;
  }
}
