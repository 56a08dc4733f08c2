// Organisations and members in PostgreSQL, under the row-level security of the tenant at hand.
import type { Role } from '@bunkai/access';
import type {
  Founder,
  Member,
  MemberPage,
  Membership,
  Organisation,
  OrganisationRepository,
} from '@bunkai/application';
import { MemberRow } from '../rows/member.row.js';
import { OrganisationRow } from '../rows/organisation.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormOrganisationRepository implements OrganisationRepository {
  async add(organisation: Organisation, founder: Founder): Promise<boolean> {
    const { id, slug, name, provider, customer, createdAt } = organisation;
    const added = await currentManager().query<unknown[]>(
      `INSERT INTO organisation (id, slug, name, provider, customer, created_at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, slug, JSON.stringify(name), provider, customer, createdAt],
    );
    if (added.length === 0) return false;
    await currentManager().insert(MemberRow, {
      id: founder.memberId,
      organisationId: id,
      accountId: founder.accountId,
      roles: ['owner'],
      createdAt,
    });
    return true;
  }

  async findOrganisation(organisationId: string): Promise<Organisation | undefined> {
    const row = await currentManager().findOneBy(OrganisationRow, { id: organisationId });
    if (!row) return undefined;
    const { id, slug, name, provider, customer, createdAt } = row;
    return { id, slug, name, provider, customer, createdAt };
  }

  async findMemberships(accountId: string): Promise<readonly Membership[]> {
    const rows = await currentManager().query<MembershipRecord[]>(
      `SELECT o.id, o.slug, o.name, o.provider, o.customer, o.created_at, m.roles
         FROM member m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.account_id = $1 ORDER BY m.created_at, m.id`,
      [accountId],
    );
    return rows.map(({ roles, created_at: createdAt, ...organisation }) => ({
      organisation: { ...organisation, createdAt },
      roles,
    }));
  }

  async listMembers(organisationId: string, page: MemberPage): Promise<readonly Member[]> {
    const rows = await currentManager().query<MemberRecord[]>(
      `${memberSql} WHERE m.organisation_id = $1 AND ($2::uuid IS NULL OR m.id > $2) ORDER BY m.id LIMIT $3`,
      [organisationId, page.after, page.limit + 1],
    );
    return rows.map(toMember);
  }

  async lockMembers(organisationId: string): Promise<void> {
    await currentManager().query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [
      organisationId,
    ]);
  }

  async findMember(organisationId: string, memberId: string): Promise<Member | undefined> {
    const [row] = await currentManager().query<MemberRecord[]>(
      `${memberSql} WHERE m.organisation_id = $1 AND m.id = $2`,
      [organisationId, memberId],
    );
    return row && toMember(row);
  }

  async hasMember(organisationId: string, email: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `${memberSql} WHERE m.organisation_id = $1 AND a.email = $2`,
      [organisationId, email],
    );
    return rows.length > 0;
  }

  async countOwners(organisationId: string): Promise<number> {
    const [row] = await currentManager().query<{ owners: number }[]>(
      `SELECT count(*)::int AS owners FROM member WHERE organisation_id = $1 AND 'owner' = ANY (roles)`,
      [organisationId],
    );
    return row?.owners ?? 0;
  }

  async saveRoles(memberId: string, roles: readonly Role[]): Promise<void> {
    await currentManager().update(MemberRow, { id: memberId }, { roles: [...roles] });
  }

  async removeMember(memberId: string): Promise<void> {
    await currentManager().delete(MemberRow, { id: memberId });
  }
}

const memberSql = `
  SELECT m.id, m.organisation_id, m.account_id, m.roles, m.created_at, a.email, a.display_name
    FROM member m JOIN account a ON a.id = m.account_id`;

interface MembershipRecord extends Omit<Organisation, 'createdAt'> {
  readonly created_at: Date;
  readonly roles: Role[];
}

interface MemberRecord {
  readonly id: string;
  readonly organisation_id: string;
  readonly account_id: string;
  readonly roles: Role[];
  readonly created_at: Date;
  readonly email: string;
  readonly display_name: string;
}

function toMember(row: MemberRecord): Member {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    accountId: row.account_id,
    email: row.email,
    displayName: row.display_name,
    roles: row.roles,
    createdAt: row.created_at,
  };
}
