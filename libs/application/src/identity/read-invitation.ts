// What the holder of an invitation's token may know before deciding: who invites, whom, as what.
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { InvitationRepository } from './invitation-repository.js';
import type { OpenInvitation } from './invitation.js';
import type { Secrets } from './secrets.js';

export class ReadInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<Result<OpenInvitation, RefusalOf<'INVITATION_UNUSABLE'>>> {
    const invitation = await this.transactions.within(noTenant, () =>
      this.invitations.findByTokenHash(this.secrets.hashToken(token), this.clock.now()),
    );
    return invitation ? ok(invitation) : refused({ code: 'INVITATION_UNUSABLE', reason: 'not-open' });
  }
}
