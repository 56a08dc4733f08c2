// Waivers as a table; row-level security leaves the tenant's own.
import type { LapseReason, Waiver, WaiverPage, WaiverRepository } from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';

const selectSql = `
  SELECT w.id, w.organisation_id AS "organisationId", w.subscription_id AS "subscriptionId",
         w.requirement_id AS "requirementId", w.test_hash AS "testHash", w.form_hash AS "formHash", w.reason,
         w.evidence_hash AS "evidenceHash", w.created_at AS "createdAt", w.created_by AS "createdBy",
         w.expires_at AS "expiresAt", w.lapsed_at AS "lapsedAt", w.lapse_reason AS "lapseReason"
    FROM waiver w`;

const insertSql = `
  INSERT INTO waiver (id, organisation_id, subscription_id, requirement_id, test_hash, form_hash, reason, evidence_hash,
                      created_at, created_by, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (subscription_id, requirement_id) WHERE lapsed_at IS NULL DO NOTHING
  RETURNING id`;

/** $1 profile, $2 when. */
const lapseUnheldSql = `
  UPDATE waiver w SET lapsed_at = $2, lapse_reason = 'evidence-changed'
    FROM subscription s JOIN requirement_profile p ON p.id = s.profile_id
   WHERE s.id = w.subscription_id AND p.id = $1 AND w.lapsed_at IS NULL
     AND NOT EXISTS (SELECT FROM requirement r
       WHERE r.profile_version_id = p.current_version_id AND r.requirement_id = w.requirement_id
         AND r.form_hash = w.form_hash)`;

export class TypeormWaiverRepository implements WaiverRepository {
  async insert(waiver: Waiver): Promise<boolean> {
    const rows = await query(insertSql, [
      waiver.id,
      waiver.organisationId,
      waiver.subscriptionId,
      waiver.requirementId,
      waiver.testHash,
      waiver.formHash,
      waiver.reason,
      waiver.evidenceHash,
      waiver.createdAt,
      waiver.createdBy,
      waiver.expiresAt,
    ]);
    return rows.length === 1;
  }

  async lock(waiverId: string): Promise<Waiver | undefined> {
    if (!isId(waiverId)) return undefined;
    const rows = await query<Waiver>(`${selectSql} WHERE w.id = $1 FOR UPDATE`, [waiverId]);
    return rows[0];
  }

  async lockActive(subscriptionId: string, requirementId: string): Promise<Waiver | undefined> {
    const rows = await query<Waiver>(
      `${selectSql} WHERE w.subscription_id = $1 AND w.requirement_id = $2 AND w.lapsed_at IS NULL FOR UPDATE`,
      [subscriptionId, requirementId],
    );
    return rows[0];
  }

  findActiveAt(subscriptionIds: readonly string[], at: Date): Promise<readonly Waiver[]> {
    return query<Waiver>(
      `${selectSql} WHERE w.subscription_id = ANY ($1) AND w.created_at <= $2 AND w.expires_at > $2
          AND (w.lapsed_at IS NULL OR w.lapsed_at > $2)
        ORDER BY w.id`,
      [subscriptionIds, at],
    );
  }

  list(subscriptionId: string, { after, limit }: WaiverPage): Promise<readonly Waiver[]> {
    return query<Waiver>(
      `${selectSql} WHERE w.subscription_id = $1 AND ($2::uuid IS NULL OR w.id > $2) ORDER BY w.id LIMIT $3`,
      [subscriptionId, after, limit + 1],
    );
  }

  async lapse(waiverId: string, reason: LapseReason, at: Date): Promise<void> {
    await query('UPDATE waiver SET lapsed_at = $3, lapse_reason = $2 WHERE id = $1 AND lapsed_at IS NULL', [
      waiverId,
      reason,
      at,
    ]);
  }

  async revokeAll(subscriptionId: string, at: Date): Promise<void> {
    await query(
      `UPDATE waiver SET lapsed_at = $2, lapse_reason = 'revoked'
        WHERE subscription_id = $1 AND lapsed_at IS NULL`,
      [subscriptionId, at],
    );
  }

  async lapseUnheld(profileId: string, at: Date): Promise<void> {
    await query(lapseUnheldSql, [profileId, at]);
  }
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
