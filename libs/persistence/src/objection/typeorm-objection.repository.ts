// Objections as a table; row-level security shows them to both parties, and to each the names of its own people.
import type { NewObjection, Objection, ObjectionRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

const columns = `b.id, b.organisation_id AS "organisationId", b.provider_id AS "providerId", b.service_id AS "serviceId",
         jsonb_build_object('slug', o.slug, 'name', o.name) AS customer, b.release_number AS "releaseNumber", b.control,
         b.requirement, b.reason, b.raised_at AS "raisedAt", b.withdrawn_at AS "withdrawnAt",
         (SELECT c.display_name FROM account c WHERE c.id = b.raised_by) AS "raisedBy"`;

const selectSql = `SELECT ${columns} FROM objection b JOIN organisation o ON o.id = b.organisation_id`;

const insertSql = `
  INSERT INTO objection (id, organisation_id, provider_id, service_id, release_number, control, requirement, reason,
                         raised_at, raised_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT DO NOTHING RETURNING id`;

const standingSql = `${selectSql}
   WHERE b.organisation_id = current_organisation() AND b.withdrawn_at IS NULL AND b.service_id = $1
     AND b.release_number = $2 AND b.control IS NOT DISTINCT FROM $3 AND b.requirement IS NOT DISTINCT FROM $4`;

const againstSql = `
  SELECT f.release_id AS "releaseId", ${columns}
    FROM release_fact f
    JOIN objection b ON b.service_id = f.service_id AND b.release_number = f.number
    JOIN organisation o ON o.id = b.organisation_id
   WHERE f.release_id = ANY ($1)
   ORDER BY b.id DESC LIMIT $2`;

export class TypeormObjectionRepository implements ObjectionRepository {
  async insert(objection: NewObjection): Promise<boolean> {
    const { id, organisationId, providerId, serviceId, releaseNumber, control, requirement } = objection;
    const rows = await currentManager().query<object[]>(insertSql, [
      ...[id, organisationId, providerId, serviceId, releaseNumber, control, requirement],
      ...[objection.reason, objection.raisedAt, objection.raisedBy],
    ]);
    return rows.length > 0;
  }

  async find(objectionId: string): Promise<Objection | undefined> {
    const [objection] = await currentManager().query<Objection[]>(`${selectSql} WHERE b.id = $1`, [
      objectionId,
    ]);
    return objection;
  }

  async findStanding(about: Omit<NewObjection, 'reason'>): Promise<Objection | undefined> {
    const { serviceId, releaseNumber, control, requirement } = about;
    const parameters = [serviceId, releaseNumber, control, requirement];
    const [objection] = await currentManager().query<Objection[]>(standingSql, parameters);
    return objection;
  }

  async withdraw(objectionId: string, by: string, at: Date): Promise<void> {
    await currentManager().query(
      'UPDATE objection SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1 AND withdrawn_at IS NULL',
      [objectionId, at, by],
    );
  }

  async listAgainst(
    releaseIds: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly Objection[]>> {
    const records = await currentManager().query<(Objection & { readonly releaseId: string })[]>(againstSql, [
      releaseIds,
      limit,
    ]);
    const byRelease = new Map<string, Objection[]>();
    for (const { releaseId, ...objection } of records)
      byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), objection]);
    return byRelease;
  }
}
