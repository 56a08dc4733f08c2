// An offer to join an organisation, made to an e-mail address.
import type { Role } from '@bunkai/access';
import type { LocalizedText } from '@bunkai/disclosure';

/** An invitation holds for this long. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What the holder of an open invitation's token may know of it. */
export interface OpenInvitation {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: LocalizedText };
  readonly email: string;
  readonly roles: readonly Role[];
  readonly expiresAt: Date;
}

export function invitationState(invitation: Invitation, at: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt <= at ? 'expired' : 'open';
}
