// How an account comes to belong to an organisation, inside the transaction of whoever asks: it founds it, or was invited.
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { InvitationRepository } from './invitation-repository.js';
import type { GivenOrganisation } from './organisation-input.js';
import type { OrganisationRepository } from './organisation-repository.js';
import type { Organisation } from './organisation.js';
import type { Secrets } from './secrets.js';

export type JoiningRefusal = RefusalOf<'ALREADY_EXISTS' | 'INVITATION_UNUSABLE'>;

export class Joiner {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly invitations: InvitationRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Makes the organisation at hand, the account its owner. */
  async found(
    id: string,
    given: GivenOrganisation,
    accountId: string,
  ): Promise<Result<Organisation, RefusalOf<'ALREADY_EXISTS'>>> {
    const organisation = { id, ...given, createdAt: this.clock.now() };
    const added = await this.organisations.add(organisation, { memberId: newId(), accountId });
    return added ? ok(organisation) : refused({ code: 'ALREADY_EXISTS', what: `organisation ${given.slug}` });
  }

  /** Makes the account at hand a member of the organisation whose invitation has this token. */
  async accept(token: string): Promise<Result<string, RefusalOf<'INVITATION_UNUSABLE'>>> {
    const tokenHash = this.secrets.hashToken(token);
    const now = this.clock.now();
    const open = await this.invitations.findByTokenHash(tokenHash, now);
    if (!open) return refused({ code: 'INVITATION_UNUSABLE', reason: 'not-open' });
    const organisationId = await this.invitations.accept(tokenHash, newId(), now);
    if (organisationId === undefined)
      return refused({ code: 'INVITATION_UNUSABLE', reason: 'other-address' });
    return ok(organisationId);
  }
}
