// An owner takes an invitation back before it was accepted.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { InvitationRepository } from './invitation-repository.js';
import { type Invitation, invitationState } from './invitation.js';

export type RevokeInvitationRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class RevokeInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(
    principal: Principal,
    invitationId: string | null,
  ): Promise<Result<Invitation, RevokeInvitationRefusal>> {
    const owner = authorise(principal, 'member.manage');
    if (!owner.ok) return owner;
    const at = this.clock.now();
    return this.transactions.within(tenantOf(principal), async () => {
      const { organisationId } = owner.value;
      const invitation =
        invitationId === null
          ? undefined
          : await this.invitations.findInvitation(organisationId, invitationId);
      if (!invitation) return refused({ code: 'NOT_FOUND', what: 'invitation' });
      const state = invitationState(invitation, at);
      if (state !== 'open') return refused({ code: 'WRONG_STATE', state });
      if (await this.invitations.revoke(invitation.id, at)) return ok({ ...invitation, revokedAt: at });
      return refused({ code: 'WRONG_STATE', state: 'accepted' });
    });
  }
}
