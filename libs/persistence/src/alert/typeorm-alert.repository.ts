// The inbox in SQL; row-level security leaves only the tenant's own alerts.
import type { Alert, AlertFlip, AlertRepository, AlertedService, InboxPage } from '@bunkai/application';
import type { Change } from '@bunkai/disclosure';
import { currentManager } from '../transaction/current-manager.js';
import { catchUp } from './catch-up.js';
import { flipCountsSql, flipsSql } from './flips-sql.js';

const unseenSql =
  'NOT EXISTS (SELECT FROM alert_seen e WHERE e.alert_id = a.id AND e.account_id = current_account())';
const unacknowledgedSql = 'NOT EXISTS (SELECT FROM alert_acknowledgement k WHERE k.alert_id = a.id)';
const ofServiceSql = `EXISTS (
       SELECT FROM service s JOIN organisation o ON o.id = s.organisation_id
        WHERE s.id = a.service_id AND o.slug || '/' || s.slug = $3)`;

/** $1 alerts. Each table is asked for them by itself, so that only the months in which they lie are looked at. */
const alertsSql = `
  SELECT a.id, a.kind, a.service_id AS "serviceId", s.name AS "serviceName", o.slug || '/' || s.slug AS "serviceKey",
         a.release_id AS "releaseId", f.number AS "releaseNumber", f.kind AS "releaseKind", f.summary AS "releaseSummary",
         a.subscription_id AS "subscriptionId", a.created_at AS "createdAt", a.occurs_at AS "occursAt",
         e.seen_at AS "seenAt", a.body, k.acknowledged_at AS "acknowledgedAt", k.acknowledged_by AS "acknowledgedBy",
         k.tells_provider AS "tellsProvider",
         (SELECT c.display_name FROM account c WHERE c.id = k.acknowledged_by) AS "acknowledgedByName",
         coalesce(p.flips, 0) AS flips, coalesce(p.to_unmet, 0) AS "flipsToUnmet"
    FROM alert a
    JOIN service s ON s.id = a.service_id
    JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN release_fact f ON f.release_id = a.release_id
    LEFT JOIN LATERAL (
      SELECT e.seen_at FROM alert_seen e
       WHERE e.alert_id = a.id AND e.account_id = current_account() AND e.alert_id = ANY ($1) OFFSET 0) e ON true
    LEFT JOIN alert_acknowledgement k ON k.alert_id = a.id AND k.alert_id = ANY ($1)
    LEFT JOIN (${flipCountsSql}) p ON p.alert_id = a.id
   WHERE a.organisation_id = current_organisation() AND a.id = ANY ($1)
   ORDER BY a.created_at DESC, a.id DESC`;

/** Which alerts a page has; $1 after which, $2 how many, $3 the service's key or NULL. */
const pageSql = ({ unseenOnly, unacknowledgedOnly }: InboxPage) => `
  SELECT a.id FROM alert a
   WHERE a.organisation_id = current_organisation()
     AND ($1::uuid IS NULL OR (a.created_at, a.id) < (SELECT b.created_at, b.id FROM alert b WHERE b.id = $1))
     AND ($3::text IS NULL OR ${ofServiceSql})
     ${unseenOnly ? `AND ${unseenSql}` : ''} ${unacknowledgedOnly ? `AND ${unacknowledgedSql}` : ''}
   ORDER BY a.created_at DESC, a.id DESC
   LIMIT $2`;

const servicesSql = `
  SELECT o.slug || '/' || s.slug AS "serviceKey", s.name AS "serviceName", g.alerts
    FROM (SELECT a.service_id, count(*)::int AS alerts FROM alert a
           WHERE a.organisation_id = current_organisation() GROUP BY a.service_id) g
    JOIN service s ON s.id = g.service_id
    JOIN organisation o ON o.id = s.organisation_id
   ORDER BY 1 LIMIT $1`;

type InboxRecord = Omit<Alert, 'acknowledgement'> & {
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedByName: string | null;
  readonly tellsProvider: boolean | null;
};

export class TypeormAlertRepository implements AlertRepository {
  async findInbox(page: InboxPage): Promise<readonly Alert[]> {
    await catchUp();
    const parameters = [page.after, page.limit + 1, page.serviceKey];
    const ids = await currentManager().query<{ id: string }[]>(pageSql(page), parameters);
    return this.#load(ids.map(({ id }) => id));
  }

  async find(alertId: string): Promise<Alert | undefined> {
    return (await this.#load([alertId]))[0];
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
    await catchUp();
    const rows = await currentManager().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM alert a
        WHERE a.organisation_id = current_organisation()
          AND ${unseenSql}`,
    );
    return rows[0]?.count ?? 0;
  }

  async countUnacknowledged(): Promise<number> {
    await catchUp();
    const rows = await currentManager().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM alert a
        WHERE a.organisation_id = current_organisation()
          AND ${unacknowledgedSql}`,
    );
    return rows[0]?.count ?? 0;
  }

  async findServices(limit: number): Promise<readonly AlertedService[]> {
    await catchUp();
    return currentManager().query<AlertedService[]>(servicesSql, [limit]);
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

  async markUnseen(alertIds: readonly string[]): Promise<void> {
    await currentManager().query(
      'DELETE FROM alert_seen WHERE alert_id = ANY ($1) AND account_id = current_account()',
      [alertIds],
    );
  }

  async acknowledge(alertIds: readonly string[], at: Date, tellsProvider: boolean): Promise<void> {
    await currentManager().query(
      `INSERT INTO alert_acknowledgement (alert_id, organisation_id, acknowledged_at, acknowledged_by, tells_provider)
       SELECT id, current_organisation(), $2, current_account(), $3 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (alert_id) DO NOTHING`,
      [alertIds, at, tellsProvider],
    );
  }

  async #load(ids: readonly string[]): Promise<readonly Alert[]> {
    return (await currentManager().query<InboxRecord[]>(alertsSql, [ids])).map(toAlert);
  }
}

function toAlert({
  acknowledgedAt: at,
  acknowledgedBy: accountId,
  acknowledgedByName: displayName,
  tellsProvider,
  ...alert
}: InboxRecord): Alert {
  return {
    ...alert,
    acknowledgement:
      at && accountId ? { at, accountId, displayName, tellsProvider: tellsProvider === true } : null,
  };
}
