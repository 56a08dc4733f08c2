// Invitations in PostgreSQL: the organisation's own rows, and two functions for the holder of a token.
import type { Role } from '@bunkai/access';
import type {
  Invitation,
  InvitationRepository,
  MemberPage,
  NewInvitation,
  OpenInvitation,
} from '@bunkai/application';
import type { LocalizedText } from '@bunkai/disclosure';
import { LessThan } from 'typeorm';
import { InvitationRow } from '../rows/invitation.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormInvitationRepository implements InvitationRepository {
  async add(invitation: NewInvitation): Promise<void> {
    const { roles, tokenHash, ...rest } = invitation;
    await currentManager().insert(InvitationRow, {
      ...rest,
      roles: [...roles],
      tokenHash: Buffer.from(tokenHash),
    });
  }

  async listInvitations(organisationId: string, page: MemberPage): Promise<readonly Invitation[]> {
    const rows = await currentManager().find(InvitationRow, {
      where: { organisationId, ...(page.after === null ? {} : { id: LessThan(page.after) }) },
      order: { id: 'DESC' },
      take: page.limit + 1,
    });
    return rows.map(toInvitation);
  }

  async findInvitation(organisationId: string, invitationId: string): Promise<Invitation | undefined> {
    const row = await currentManager().findOneBy(InvitationRow, { organisationId, id: invitationId });
    return row ? toInvitation(row) : undefined;
  }

  async revokeOpenTo(organisationId: string, email: string, at: Date): Promise<void> {
    await currentManager().query(
      `UPDATE invitation SET revoked_at = $3
        WHERE organisation_id = $1 AND email = $2 AND expires_at > $3
          AND accepted_at IS NULL AND revoked_at IS NULL`,
      [organisationId, email, at],
    );
  }

  async revoke(invitationId: string, at: Date): Promise<boolean> {
    const [, revoked] = await currentManager().query<[unknown, number]>(
      `UPDATE invitation SET revoked_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [invitationId, at],
    );
    return revoked === 1;
  }

  async findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenInvitation | undefined> {
    const [row] = await currentManager().query<OpenRecord[]>('SELECT * FROM invitation_by_token($1, $2)', [
      Buffer.from(tokenHash),
      at,
    ]);
    if (!row) return undefined;
    const { invitation_id: id, email, roles, expires_at: expiresAt } = row;
    const organisation = {
      id: row.organisation_id,
      slug: row.organisation_slug,
      name: row.organisation_name,
    };
    return { id, organisation, email, roles, expiresAt };
  }

  async accept(tokenHash: Uint8Array, memberId: string, at: Date): Promise<string | undefined> {
    const [row] = await currentManager().query<{ organisation_id: string | null }[]>(
      'SELECT accept_invitation($1, $2, $3) AS organisation_id',
      [Buffer.from(tokenHash), memberId, at],
    );
    return row?.organisation_id ?? undefined;
  }
}

interface OpenRecord {
  readonly invitation_id: string;
  readonly organisation_id: string;
  readonly organisation_slug: string;
  readonly organisation_name: LocalizedText;
  readonly email: string;
  readonly roles: Role[];
  readonly expires_at: Date;
}

function toInvitation(row: InvitationRow): Invitation {
  const { id, organisationId, email, roles, invitedBy, createdAt, expiresAt, acceptedAt, revokedAt } = row;
  return { id, organisationId, email, roles, invitedBy, createdAt, expiresAt, acceptedAt, revokedAt };
}
