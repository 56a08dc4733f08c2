// Invitations of the organisation at hand, and what the holder of a token can do with one.
import type { Invitation, OpenInvitation } from './invitation.js';
import type { MemberPage } from './organisation-repository.js';

export interface NewInvitation extends Invitation {
  readonly tokenHash: Uint8Array;
}

export interface InvitationRepository {
  add(invitation: NewInvitation): Promise<void>;
  /** Newest first; one more than `limit` where there are more. */
  listInvitations(organisationId: string, page: MemberPage): Promise<readonly Invitation[]>;
  findInvitation(organisationId: string, invitationId: string): Promise<Invitation | undefined>;
  /** Revokes whatever invitation of this address is open. */
  revokeOpenTo(organisationId: string, email: string, at: Date): Promise<void>;
  /** False if it was accepted or revoked already. */
  revoke(invitationId: string, at: Date): Promise<boolean>;
  /** Sees every open invitation; for the holder of its token. */
  findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenInvitation | undefined>;
  /**
   * Makes the account at hand a member; roles add up if it is one already. The organisation's id, or undefined if the
   * invitation is not open, or went to another address than the account's.
   */
  accept(tokenHash: Uint8Array, memberId: string, at: Date): Promise<string | undefined>;
}
