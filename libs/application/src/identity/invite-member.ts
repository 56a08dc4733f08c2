// An owner invites somebody by e-mail address. The token is handed over by the owner, for whom it is shown once.
import type { MemberPrincipal, Principal, Role } from '@bunkai/access';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { emailFaults, normaliseEmail } from './email-address.js';
import type { InvitationRepository } from './invitation-repository.js';
import { INVITATION_MS, type Invitation } from './invitation.js';
import { orderRoles, roleFaults } from './member-roles.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Secrets } from './secrets.js';

export interface InviteMemberInput {
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface IssuedInvitation {
  readonly invitation: Invitation;
  readonly token: string;
}

export type InviteMemberRefusal = AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'ALREADY_EXISTS'>;

export class InviteMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
    private readonly invitations: InvitationRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Takes the place of an open invitation to the same address. */
  async execute(
    principal: Principal,
    input: InviteMemberInput,
  ): Promise<Result<IssuedInvitation, InviteMemberRefusal>> {
    const owner = authorise(principal, 'member.manage');
    if (!owner.ok) return owner;
    const email = normaliseEmail(input.email);
    const faults = [...emailFaults(email, '/email'), ...roleFaults(input.roles, owner.value)];
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const invitation = this.#newInvitation(owner.value, email, input.roles);
    const { organisationId, createdAt } = invitation;
    const { token, hash: tokenHash } = this.secrets.issueToken();
    return this.transactions.within(tenantOf(principal), async () => {
      if (await this.organisations.hasMember(organisationId, email)) {
        return refused({ code: 'ALREADY_EXISTS', what: `member ${email}` });
      }
      await this.invitations.revokeOpenTo(organisationId, email, createdAt);
      await this.invitations.add({ ...invitation, tokenHash });
      return ok({ invitation, token });
    });
  }

  #newInvitation(owner: MemberPrincipal, email: string, roles: readonly Role[]): Invitation {
    const createdAt = this.clock.now();
    return {
      id: newId(),
      organisationId: owner.organisationId,
      email,
      roles: orderRoles(roles),
      invitedBy: owner.accountId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + INVITATION_MS),
      acceptedAt: null,
      revokedAt: null,
    };
  }
}
