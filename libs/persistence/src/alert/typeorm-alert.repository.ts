// The inbox in SQL; row-level security leaves only the tenant's own alerts.
import type { Alert, AlertFlip, AlertRepository, InboxPage } from '@bunkai/application';
import type { Change } from '@bunkai/disclosure';
import { currentManager } from '../transaction/current-manager.js';

const inboxSql = `
  SELECT a.id, a.kind, a.service_id AS "serviceId", s.name AS "serviceName", o.slug || '/' || s.slug AS "serviceKey",
         a.release_id AS "releaseId", f.number AS "releaseNumber", f.kind AS "releaseKind", f.summary AS "releaseSummary",
         a.subscription_id AS "subscriptionId", a.created_at AS "createdAt", a.occurs_at AS "occursAt",
         e.seen_at AS "seenAt", a.body,
         (SELECT count(*)::int FROM alert_flip p WHERE p.alert_id = a.id) AS flips,
         (SELECT count(*)::int FROM alert_flip p WHERE p.alert_id = a.id AND p.outcome_after = 'unmet') AS "flipsToUnmet"
    FROM alert a
    JOIN service s ON s.id = a.service_id
    JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN release_fact f ON f.release_id = a.release_id
    LEFT JOIN alert_seen e ON e.alert_id = a.id AND e.account_id = current_account()
   WHERE a.organisation_id = current_organisation()
     AND ($1::uuid IS NULL OR (a.created_at, a.id) < (SELECT b.created_at, b.id FROM alert b WHERE b.id = $1))
     AND (NOT $2::boolean OR e.alert_id IS NULL)
   ORDER BY a.created_at DESC, a.id DESC
   LIMIT $3`;

const flipsSql = `
  SELECT p.alert_id AS "alertId", p.requirement_id AS "requirementId", p.control, p.severity,
         p.outcome_before AS "outcomeBefore", p.outcome_after AS "outcomeAfter", p.reason_after AS "reasonAfter",
         p.evidence_before AS "evidenceBefore", p.evidence_after AS "evidenceAfter",
         (SELECT r -> 'title' FROM subscription s
            JOIN requirement_profile q ON q.id = s.profile_id
            JOIN requirement_profile_version v ON v.id = q.current_version_id
            CROSS JOIN LATERAL jsonb_array_elements(v.document -> 'requirements') AS r
           WHERE s.id = a.subscription_id AND r ->> 'id' = p.requirement_id LIMIT 1) AS title
    FROM alert_flip p JOIN alert a ON a.id = p.alert_id
   WHERE p.alert_id = ANY ($1)
   ORDER BY p.alert_id, p.requirement_id`;

export class TypeormAlertRepository implements AlertRepository {
  findInbox({ after, unseenOnly, limit }: InboxPage): Promise<readonly Alert[]> {
    return currentManager().query<Alert[]>(inboxSql, [after, unseenOnly, limit + 1]);
  }

  findFlips(alertIds: readonly string[]): Promise<readonly AlertFlip[]> {
    return currentManager().query<AlertFlip[]>(flipsSql, [alertIds]);
  }

  async findChanges(releaseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Change[]>> {
    const rows = await currentManager().query<{ releaseId: string; diff: readonly Change[] }[]>(
      `SELECT DISTINCT ON (release_id) release_id AS "releaseId", diff FROM release_copy
        WHERE release_id = ANY ($1)
        ORDER BY release_id, array_position(ARRAY['nda', 'subscribers', 'customers', 'public'], reader_class)`,
      [releaseIds],
    );
    return new Map(rows.map((row) => [row.releaseId, row.diff]));
  }

  async countUnseen(): Promise<number> {
    const rows = await currentManager().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM alert a
        WHERE a.organisation_id = current_organisation()
          AND NOT EXISTS (SELECT FROM alert_seen e WHERE e.alert_id = a.id AND e.account_id = current_account())`,
    );
    return rows[0]?.count ?? 0;
  }

  async findOwn(alertIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await currentManager().query<{ id: string }[]>(
      'SELECT id FROM alert WHERE id = ANY ($1) AND organisation_id = current_organisation()',
      [alertIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  async markSeen(alertIds: readonly string[], at: Date): Promise<void> {
    await currentManager().query(
      `INSERT INTO alert_seen (alert_id, account_id, organisation_id, seen_at)
       SELECT id, current_account(), current_organisation(), $2 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (alert_id, account_id) DO NOTHING`,
      [alertIds, at],
    );
  }
}
