// Invitations in memory.
import { roles as allRoles } from '@bunkai/access';
import type { InvitationRepository, NewInvitation } from '../../identity/invitation-repository.js';
import { type Invitation, type OpenInvitation, invitationState } from '../../identity/invitation.js';
import type { MemberPage } from '../../identity/organisation-repository.js';
import { type InMemoryIdentity, sameBytes } from './in-memory-identity.js';

export class InMemoryInvitationRepository implements InvitationRepository {
  constructor(private readonly identity: InMemoryIdentity) {}

  add(invitation: NewInvitation): Promise<void> {
    const own = invitation.organisationId === this.identity.tenant.organisationId;
    this.identity.refuseUnless(own, 'an invitation of others');
    this.identity.invitations.set(invitation.id, invitation);
    return Promise.resolve();
  }

  listInvitations(organisationId: string, { after, limit }: MemberPage): Promise<readonly Invitation[]> {
    const own = this.#own().filter((invitation) => invitation.organisationId === organisationId);
    own.sort((a, b) => (a.id < b.id ? 1 : -1));
    const rest = own.filter(({ id }) => after === null || id < after);
    return Promise.resolve(rest.slice(0, limit + 1).map(withoutToken));
  }

  findInvitation(organisationId: string, invitationId: string): Promise<Invitation | undefined> {
    const found = this.#own().find(
      ({ id, organisationId: of }) => id === invitationId && of === organisationId,
    );
    return Promise.resolve(found && withoutToken(found));
  }

  revokeOpenTo(organisationId: string, email: string, at: Date): Promise<void> {
    for (const invitation of this.#own()) {
      const same = invitation.organisationId === organisationId && invitation.email === email;
      if (same && invitationState(invitation, at) === 'open') this.#set({ ...invitation, revokedAt: at });
    }
    return Promise.resolve();
  }

  revoke(invitationId: string, at: Date): Promise<boolean> {
    const found = this.#own().find(({ id }) => id === invitationId);
    if (!found || found.acceptedAt || found.revokedAt) return Promise.resolve(false);
    this.#set({ ...found, revokedAt: at });
    return Promise.resolve(true);
  }

  findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenInvitation | undefined> {
    const found = this.#open(tokenHash, at);
    const organisation = found && this.identity.organisations.get(found.organisationId);
    if (!organisation) return Promise.resolve(undefined);
    const { id, email, roles, expiresAt } = found;
    const { id: organisationId, slug, name } = organisation;
    return Promise.resolve({ id, organisation: { id: organisationId, slug, name }, email, roles, expiresAt });
  }

  accept(tokenHash: Uint8Array, memberId: string, at: Date): Promise<string | undefined> {
    const { accounts, members, tenant } = this.identity;
    const account = tenant.accountId === null ? undefined : accounts.get(tenant.accountId);
    const found = this.#open(tokenHash, at);
    if (!account || found?.email !== account.email) return Promise.resolve(undefined);
    const { organisationId } = found;
    this.#set({ ...found, acceptedAt: at });
    const present = this.identity.memberOf(organisationId, account.id);
    const added = { id: memberId, organisationId, accountId: account.id, roles: found.roles, createdAt: at };
    const roles = allRoles.filter((role) => found.roles.includes(role) || present?.roles.includes(role));
    members.set(present?.id ?? memberId, { ...(present ?? added), roles });
    return Promise.resolve(organisationId);
  }

  #open(tokenHash: Uint8Array, at: Date): NewInvitation | undefined {
    const found = [...this.identity.invitations.values()].find((each) =>
      sameBytes(each.tokenHash, tokenHash),
    );
    return found && invitationState(found, at) === 'open' ? found : undefined;
  }

  #own(): NewInvitation[] {
    const { invitations, tenant } = this.identity;
    return [...invitations.values()].filter((each) => each.organisationId === tenant.organisationId);
  }

  #set(invitation: NewInvitation): void {
    this.identity.invitations.set(invitation.id, invitation);
  }
}

function withoutToken(stored: NewInvitation): Invitation {
  const { id, organisationId, email, roles, invitedBy, createdAt, expiresAt, acceptedAt, revokedAt } = stored;
  return { id, organisationId, email, roles, invitedBy, createdAt, expiresAt, acceptedAt, revokedAt };
}
