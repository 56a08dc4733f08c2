// Whoever is signed in under the invited address joins the organisation.
import type { Principal } from '@bunkai/access';
import type { Result } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { Transactions } from '../transaction/transactions.js';
import { authoriseAccount } from './authorise-account.js';
import type { Joiner } from './joiner.js';

export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly joiner: Joiner,
  ) {}

  /** The id of the organisation joined. Roles add up for somebody who is a member already. */
  async execute(
    principal: Principal,
    token: string,
  ): Promise<Result<string, AuthorisationRefusal | RefusalOf<'INVITATION_UNUSABLE'>>> {
    const account = authoriseAccount(principal, 'invitation.accept');
    if (!account.ok) return account;
    const { accountId } = account.value;
    return this.transactions.within({ organisationId: null, accountId }, () => this.joiner.accept(token));
  }
}
