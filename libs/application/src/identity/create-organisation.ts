// Whoever is signed in founds another organisation and becomes its owner.
import type { Principal } from '@bunkai/access';
import { type Result, newId, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import type { Transactions } from '../transaction/transactions.js';
import { foundingBy } from './attempt-limits.js';
import { authoriseAccount } from './authorise-account.js';
import type { Joiner } from './joiner.js';
import { type OrganisationInput, readOrganisation } from './organisation-input.js';
import type { Organisation } from './organisation.js';
import type { Throttle } from './throttle.js';

export type CreateOrganisationRefusal =
  AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'ALREADY_EXISTS' | 'RATE_LIMITED'>;

export class CreateOrganisation {
  constructor(
    private readonly transactions: Transactions,
    private readonly joiner: Joiner,
    private readonly throttle: Throttle,
  ) {}

  /** The session goes on acting for the one it acts for. */
  async execute(
    principal: Principal,
    input: OrganisationInput,
  ): Promise<Result<Organisation, CreateOrganisationRefusal>> {
    const account = authoriseAccount(principal, 'organisation.create');
    if (!account.ok) return account;
    const given = readOrganisation(input, '');
    if (!given.ok) return refused({ code: 'INVALID_INPUT', faults: given.refusal });
    const { accountId } = account.value;
    const admitted = await this.throttle.admit([foundingBy(accountId)]);
    if (!admitted.ok) return admitted;
    const organisationId = newId();
    return undoIfRefused(this.transactions, { organisationId, accountId }, () =>
      this.joiner.found(organisationId, given.value, accountId),
    );
  }
}
