// An owner removes a member, or a member leaves. What the person's sessions could do for the organisation ends at once.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Member } from './organisation.js';

export type RemoveMemberRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'LAST_OWNER'>;

export class RemoveMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Everybody may leave but the last owner. */
  async execute(principal: Principal, memberId: string | null): Promise<Result<Member, RemoveMemberRefusal>> {
    const reader = authorise(principal, 'member.read');
    if (!reader.ok) return reader;
    const { organisationId, accountId } = reader.value;
    return this.transactions.within(tenantOf(principal), async () => {
      await this.organisations.lockMembers(organisationId);
      const member =
        memberId === null ? undefined : await this.organisations.findMember(organisationId, memberId);
      if (!member) return refused({ code: 'NOT_FOUND', what: 'member' });
      const permitted = member.accountId === accountId ? reader : authorise(principal, 'member.manage');
      if (!permitted.ok) return permitted;
      if (member.roles.includes('owner') && (await this.organisations.countOwners(organisationId)) === 1) {
        return refused({ code: 'LAST_OWNER' });
      }
      await this.organisations.removeMember(member.id);
      return ok(member);
    });
  }
}
