// From members and invitations as the application has them to those that clients see.
import { type Invitation, type Member, type OpenInvitation, invitationState } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { InvitationModel, MemberModel, OpenInvitationModel } from './membership.models.js';

export function toMemberModel({ id, email, displayName, roles, createdAt }: Member): MemberModel {
  return Object.assign(new MemberModel(), {
    id: toGlobalId('Member', id),
    email,
    displayName,
    roles: [...roles],
    createdAt,
  });
}

/** The invitation in its state at `now`. */
export function toInvitationModel(invitation: Invitation, now: Date): InvitationModel {
  const { id, email, roles, createdAt, expiresAt } = invitation;
  return Object.assign(new InvitationModel(), {
    id: toGlobalId('Invitation', id),
    email,
    roles: [...roles],
    state: invitationState(invitation, now),
    createdAt,
    expiresAt,
  });
}

export function toOpenInvitationModel(open: OpenInvitation, locale: Locale): OpenInvitationModel {
  return Object.assign(new OpenInvitationModel(), {
    organisationName: toLocalizedText(open.organisation.name, locale),
    organisationSlug: open.organisation.slug,
    email: open.email,
    roles: [...open.roles],
    expiresAt: open.expiresAt,
  });
}
