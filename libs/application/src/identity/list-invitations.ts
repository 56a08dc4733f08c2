// Whom one's own organisation has invited, and what became of it.
import type { Principal } from '@bunkai/access';
import { type Result, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { InvitationRepository } from './invitation-repository.js';
import type { Invitation } from './invitation.js';
import type { MemberPage } from './organisation-repository.js';

export class ListInvitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
  ) {}

  /** Newest first; one more than `limit` where there are more. */
  async execute(
    principal: Principal,
    page: MemberPage,
  ): Promise<Result<readonly Invitation[], AuthorisationRefusal>> {
    const member = authorise(principal, 'member.manage');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () =>
      ok(await this.invitations.listInvitations(member.value.organisationId, page)),
    );
  }
}
