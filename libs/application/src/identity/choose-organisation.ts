// Makes a session act for another of the account's organisations.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { authoriseAccount } from './authorise-account.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Secrets } from './secrets.js';
import type { SessionRepository } from './session-repository.js';

export interface ChooseOrganisationInput {
  /** The token of the session that is to act for it. */
  readonly token: string;
  readonly organisationId: string;
}

export class ChooseOrganisation {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly organisations: OrganisationRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND for every organisation that the account does not belong to, whether there is such a one or not. */
  async execute(
    principal: Principal,
    { token, organisationId }: ChooseOrganisationInput,
  ): Promise<Result<void, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const account = authoriseAccount(principal, 'organisation.choose');
    if (!account.ok) return account;
    const { accountId } = account.value;
    const session = await this.transactions.within(noTenant, () =>
      this.sessions.findByTokenHash(this.secrets.hashToken(token), this.clock.now()),
    );
    if (session?.account.id !== accountId) return refused({ code: 'UNAUTHENTICATED' });
    return this.transactions.within({ organisationId: null, accountId }, async () => {
      const memberships = await this.organisations.findMemberships(accountId);
      if (!memberships.some(({ organisation }) => organisation.id === organisationId)) {
        return refused({ code: 'NOT_FOUND', what: 'organisation' });
      }
      return ok(await this.sessions.choose(session.id, organisationId));
    });
  }
}
