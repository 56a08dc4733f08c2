// An owner says what a member may do. An organisation keeps at least one owner.
import type { Principal, Role } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { orderRoles, roleFaults } from './member-roles.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Member } from './organisation.js';

export interface SetMemberRolesInput {
  /** Null: of no member at all. */
  readonly memberId: string | null;
  readonly roles: readonly Role[];
}

export type SetMemberRolesRefusal =
  AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'NOT_FOUND' | 'LAST_OWNER'>;

export class SetMemberRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(
    principal: Principal,
    { memberId, roles }: SetMemberRolesInput,
  ): Promise<Result<Member, SetMemberRolesRefusal>> {
    const owner = authorise(principal, 'member.manage');
    if (!owner.ok) return owner;
    const faults = roleFaults(roles, owner.value);
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const { organisationId } = owner.value;
    return this.transactions.within(tenantOf(principal), async () => {
      await this.organisations.lockMembers(organisationId);
      const member =
        memberId === null ? undefined : await this.organisations.findMember(organisationId, memberId);
      if (!member) return refused({ code: 'NOT_FOUND', what: 'member' });
      const losesOwner = member.roles.includes('owner') && !roles.includes('owner');
      if (losesOwner && (await this.organisations.countOwners(organisationId)) === 1) {
        return refused({ code: 'LAST_OWNER' });
      }
      const ordered = orderRoles(roles);
      await this.organisations.saveRoles(member.id, ordered);
      return ok({ ...member, roles: ordered });
    });
  }
}
