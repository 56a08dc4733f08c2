// Requirement profiles as tables; the tests of all customers are interned in one, without telling which were there.
import type {
  IndexedRequirement,
  InternedForm,
  InternedTest,
  NewProfile,
  NewProfileVersion,
  ProfileContent,
  ProfilePage,
  ProfileRepository,
  ProfileVersion,
  RequirementProfile,
} from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';
import {
  insertRequirementsSql,
  selectProfileSql,
  selectRequirementsOfSql,
  selectRequirementsSql,
  versionColumns,
} from './profile-sql.js';

type ProfileRecord = Omit<RequirementProfile, 'current'> & {
  readonly current: Omit<ProfileVersion, 'createdAt'> & { readonly createdAt: string };
};

export class TypeormProfileRepository implements ProfileRepository {
  async insert({ id, organisationId, name, createdAt }: NewProfile): Promise<void> {
    await query(
      'INSERT INTO requirement_profile (id, organisation_id, name, created_at) VALUES ($1, $2, $3, $4)',
      [id, organisationId, JSON.stringify(name), createdAt],
    );
  }

  async insertVersion(version: NewProfileVersion): Promise<void> {
    const { id, organisationId, requirements, tests, forms } = version;
    await query('SELECT intern_tests($1::jsonb, $2::jsonb)', [
      JSON.stringify(tests.map(toTestRecord)),
      JSON.stringify(forms.map(toFormRecord)),
    ]);
    await query(
      `INSERT INTO requirement_profile_version
         (id, profile_id, organisation_id, number, document, hash, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        version.profileId,
        organisationId,
        version.number,
        JSON.stringify(version.document),
        version.hash,
        version.createdAt,
        version.createdBy,
      ],
    );
    await query(insertRequirementsSql, [id, organisationId, JSON.stringify(requirements)]);
  }

  async lock(profileId: string): Promise<RequirementProfile | undefined> {
    if (!isId(profileId)) return undefined;
    await query('SELECT FROM requirement_profile WHERE id = $1 FOR UPDATE', [profileId]);
    // By a statement of its own, which sees what the transaction it waited for has done.
    const [profile] = await this.findByIds([profileId]);
    return profile;
  }

  async findByIds(profileIds: readonly string[]): Promise<readonly RequirementProfile[]> {
    const rows = await query<ProfileRecord>(`${selectProfileSql} WHERE p.id = ANY ($1)`, [
      profileIds.filter(isId),
    ]);
    return rows.map(toProfile);
  }

  async list({ limit, after, archived }: ProfilePage): Promise<readonly RequirementProfile[]> {
    const rows = await query<ProfileRecord>(
      `${selectProfileSql}
        WHERE (p.archived_at IS NOT NULL) = $3 AND ($1::uuid IS NULL OR p.id > $1) ORDER BY p.id LIMIT $2`,
      [after, limit + 1, archived],
    );
    return rows.map(toProfile);
  }

  async archive(profileId: string, at: Date): Promise<void> {
    await query('UPDATE requirement_profile SET archived_at = $2 WHERE id = $1', [profileId, at]);
  }

  findVersions(profileIds: readonly string[]): Promise<readonly ProfileVersion[]> {
    return query<ProfileVersion>(
      `SELECT ${versionColumns} FROM requirement_profile_version v WHERE v.profile_id = ANY ($1)
        ORDER BY v.profile_id, v.number DESC`,
      [profileIds],
    );
  }

  findContents(versionIds: readonly string[]): Promise<readonly ProfileContent[]> {
    return query<ProfileContent>(
      `SELECT ${versionColumns}, v.document FROM requirement_profile_version v WHERE v.id = ANY ($1)`,
      [versionIds],
    );
  }

  async findContentAt(profileId: string, at: Date): Promise<ProfileContent | undefined> {
    const rows = await query<ProfileContent>(
      `SELECT ${versionColumns}, v.document FROM requirement_profile_version v
        WHERE v.profile_id = $1 AND (v.created_at <= $2 OR v.number = 1) ORDER BY v.number DESC LIMIT 1`,
      [profileId, at],
    );
    return rows[0];
  }

  findContentsAt(profileIds: readonly string[], at: Date): Promise<readonly ProfileContent[]> {
    return query<ProfileContent>(
      `SELECT DISTINCT ON (v.profile_id) ${versionColumns}, v.document FROM requirement_profile_version v
        WHERE v.profile_id = ANY ($1) AND (v.created_at <= $2 OR v.number = 1)
        ORDER BY v.profile_id, v.number DESC`,
      [profileIds, at],
    );
  }

  async findRequirementsOf(
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexedRequirement[]>> {
    const rows = await query<{ versionId: string; requirements: readonly IndexedRequirement[] }>(
      selectRequirementsOfSql,
      [versionIds],
    );
    return new Map(rows.map(({ versionId, requirements }) => [versionId, requirements]));
  }

  findRequirements(versionId: string): Promise<readonly IndexedRequirement[]> {
    return query<IndexedRequirement>(selectRequirementsSql, [versionId]);
  }

  async findServicesInUse(profileId: string): Promise<readonly string[]> {
    const rows = await query<{ serviceId: string }>(
      `SELECT DISTINCT service_id AS "serviceId" FROM subscription WHERE profile_id = $1 AND ended_at IS NULL
        ORDER BY service_id`,
      [profileId],
    );
    return rows.map(({ serviceId }) => serviceId);
  }
}

function toProfile({ current, ...profile }: ProfileRecord): RequirementProfile {
  return { ...profile, current: { ...current, createdAt: new Date(current.createdAt) } };
}

function toTestRecord({ readsUpstream, ...test }: InternedTest): object {
  return { ...test, reads_upstream: readsUpstream };
}

function toFormRecord({ hash, testHash, test }: InternedForm): object {
  return { hash, test_hash: testHash, test };
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
