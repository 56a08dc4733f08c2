// Alerts become deliveries in one statement: what each channel wants of them, at once or in its next digest.

/** Whether the channel `c` wants the alert `a`. Scope `any` wants everything; of one's own flips, some or all. */
const wants = `(c.scope = 'any' OR CASE
      WHEN a.kind IN ('release-published', 'release-out') THEN false
      WHEN a.kind IN ('verdicts-flipped', 'early-warning') THEN EXISTS (
        SELECT FROM alert_flip f WHERE f.alert_id = a.id
           AND (c.severity IS DISTINCT FROM 'mandatory' OR f.severity = 'mandatory')
           AND (cardinality(c.controls) = 0 OR f.control = ANY (c.controls)))
      ELSE true END)`;

/**
 * The next instant after $1 at which the clocks of the channel's zone show its hour, on its day of the week if weekly. An
 * hour that the clocks leave out comes when they have gone on.
 */
const nextDigest = `
    CROSS JOIN LATERAL (SELECT date_trunc('day', $1::timestamptz AT TIME ZONE c.time_zone) AS today) t
    CROSS JOIN LATERAL (SELECT CASE c.rhythm WHEN 'weekly'
      THEN t.today + make_interval(days => (c.weekday - extract(isodow FROM t.today)::int + 7) % 7) ELSE t.today END AS day,
      make_interval(days => CASE c.rhythm WHEN 'weekly' THEN 7 ELSE 1 END) AS period) d
    CROSS JOIN LATERAL (SELECT CASE
      WHEN (d.day + make_interval(hours => c.hour)) AT TIME ZONE c.time_zone > $1
      THEN (d.day + make_interval(hours => c.hour)) AT TIME ZONE c.time_zone
      ELSE (d.day + d.period + make_interval(hours => c.hour)) AT TIME ZONE c.time_zone END AS due_at) n`;

/**
 * $1 now, $2 most alerts. A digest that is being claimed is waited for, and then left alone: the alert begins a new one.
 * Digests are locked in the order of their channels, so that two such statements do not wait for each other; which of the ids
 * that were meant for one it has got tells whether it is new.
 */
export const fanOutSql = `
  WITH picked AS MATERIALIZED (
    SELECT alert_id FROM pending_alert ORDER BY created_at, alert_id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), taken AS MATERIALIZED (
    DELETE FROM pending_alert p USING picked k WHERE p.alert_id = k.alert_id
    RETURNING p.alert_id, p.organisation_id, p.correlation_id
  ), wanted AS MATERIALIZED (
    SELECT k.alert_id, k.organisation_id, k.correlation_id, c.id AS channel_id, c.rhythm, n.due_at,
           new_id($1) AS delivery_id
      FROM taken k
      JOIN alert a ON a.id = k.alert_id
      JOIN channel c ON c.organisation_id = k.organisation_id AND c.disabled_at IS NULL AND c.rhythm <> 'never'
      ${nextDigest}
     WHERE ${wants}
       AND NOT EXISTS (SELECT FROM delivery_alert x WHERE x.channel_id = c.id AND x.alert_id = k.alert_id)
  ), singles AS (
    INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, correlation_id)
    SELECT delivery_id, organisation_id, channel_id, 'alerts', '{}', $1, $1, 0, correlation_id
      FROM wanted WHERE rhythm = 'at-once'
  ), meant AS MATERIALIZED (
    SELECT DISTINCT ON (channel_id) channel_id, organisation_id, due_at, delivery_id
      FROM wanted WHERE rhythm <> 'at-once' ORDER BY channel_id
  ), digests AS (
    INSERT INTO open_digest (channel_id, due_at, delivery_id, organisation_id)
    SELECT channel_id, due_at, delivery_id, organisation_id FROM meant ORDER BY channel_id
    ON CONFLICT (channel_id, due_at) DO UPDATE SET due_at = excluded.due_at
    RETURNING delivery_id AS id, channel_id
  ), begun AS (
    INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts)
    SELECT g.id, m.organisation_id, m.channel_id, 'digest', '{}', $1, m.due_at, 0
      FROM meant m JOIN digests g ON g.id = m.delivery_id
  ), told AS (
    INSERT INTO delivery_alert (delivery_id, alert_id, channel_id, organisation_id)
    SELECT coalesce(g.id, w.delivery_id), w.alert_id, w.channel_id, w.organisation_id
      FROM wanted w LEFT JOIN digests g ON g.channel_id = w.channel_id
  )
  SELECT count(*)::int AS count FROM taken`;
