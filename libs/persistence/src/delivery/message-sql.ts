// What a delivery says, and to whom: read as the worker, for the reader of the channel.
import { flipCountsSql } from '../alert/flips-sql.js';

/** $1 delivery, $2 claim, $3 until when a former secret must hold. No row: there is nothing to send any more. */
export const envelopeSql = `
  SELECT d.kind, d.body, d.created_at AS "createdAt", d.correlation_id AS "correlationId",
         c.id AS "channelId", c.kind AS "channelKind", c.label, c.address, c.language, c.time_zone AS "timeZone",
         c.unsubscribe_token AS "unsubscribeToken",
         array_remove(ARRAY[c.secret, CASE WHEN c.former_secret_until > $3 THEN c.former_secret END], NULL) AS secrets,
         a.email, a.display_name AS "displayName", o.slug,
         CASE jsonb_typeof(o.name) WHEN 'string' THEN o.name #>> '{}'
           ELSE coalesce(o.name ->> c.language, o.name ->> 'en',
             (SELECT n.value FROM jsonb_each_text(o.name) n ORDER BY n.key LIMIT 1)) END AS name
    FROM delivery d
    JOIN channel c ON c.id = d.channel_id AND c.disabled_at IS NULL
    JOIN organisation o ON o.id = d.organisation_id
    LEFT JOIN account a ON a.id = c.account_id
   WHERE d.id = $1 AND d.claimed_by = $2 AND d.outcome IS NULL`;

/** $1 delivery. */
export const alertIdsSql = 'SELECT alert_id AS id FROM delivery_alert WHERE delivery_id = $1';

/** $1 alerts, of whose months alone anything is read; the oldest first. */
export const alertsSql = `
  SELECT a.id, a.kind, a.service_id AS "serviceId", s.name AS "serviceName", o.slug || '/' || s.slug AS "serviceKey",
         a.release_id AS "releaseId", f.number AS "releaseNumber", f.kind AS "releaseKind", f.summary AS "releaseSummary",
         a.subscription_id AS "subscriptionId", a.created_at AS "createdAt", a.occurs_at AS "occursAt", a.body,
         coalesce(p.flips, 0) AS flips, coalesce(p.to_unmet, 0) AS "flipsToUnmet"
    FROM alert a
    JOIN service s ON s.id = a.service_id
    JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN release_fact f ON f.release_id = a.release_id
    LEFT JOIN (${flipCountsSql}) p ON p.alert_id = a.id
   WHERE a.id = ANY ($1)
   ORDER BY a.created_at, a.id`;
