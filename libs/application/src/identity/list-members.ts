// The people of one's own organisation.
import type { Principal } from '@bunkai/access';
import type { Result } from '@bunkai/kernel';
import { ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { MemberPage, OrganisationRepository } from './organisation-repository.js';
import type { Member } from './organisation.js';

export class ListMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** In the order in which they joined; one more than `limit` where there are more. */
  async execute(
    principal: Principal,
    page: MemberPage,
  ): Promise<Result<readonly Member[], AuthorisationRefusal>> {
    const member = authorise(principal, 'member.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () =>
      ok(await this.organisations.listMembers(member.value.organisationId, page)),
    );
  }
}
