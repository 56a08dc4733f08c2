// Which deliveries a worker takes: those that are due and not held, and never more of one channel than allowed.

const isFree = `d.outcome IS NULL AND d.due_at <= $1 AND (d.claimed_until IS NULL OR d.claimed_until <= $1)`;

/** The channels of what is due the longest; $1 now. A long backlog of a few hides the others from it. */
export const oldestDueSql = `
  SELECT DISTINCT f.channel_id AS id
    FROM (SELECT d.channel_id FROM delivery d WHERE ${isFree} ORDER BY d.due_at, d.channel_id LIMIT 1000) f`;

/**
 * Goes through the channels that have anything open, in the order of their ids and at the cost of one look each, however
 * much they have; $1 now, $2 after which, $3 how many. `due`: whether something of it can be taken.
 */
export const openChannelsSql = `
  WITH RECURSIVE open AS (
    (SELECT d.channel_id, 1 AS step FROM delivery d
      WHERE d.outcome IS NULL AND d.channel_id > $2::uuid ORDER BY d.channel_id LIMIT 1)
    UNION ALL
    SELECT n.channel_id, o.step + 1 FROM open o CROSS JOIN LATERAL (
      SELECT d.channel_id FROM delivery d
       WHERE d.outcome IS NULL AND d.channel_id > o.channel_id ORDER BY d.channel_id LIMIT 1) n
     WHERE o.step < $3
  )
  SELECT o.channel_id AS id, f.id IS NOT NULL AS due
    FROM open o LEFT JOIN LATERAL (
      SELECT d.id FROM delivery d WHERE d.channel_id = o.channel_id AND ${isFree} ORDER BY d.due_at LIMIT 1) f ON true
   ORDER BY o.step`;

/** Locks those of the channels that are not held to the full; $1 now, $2 channels, $3 most channels, $4 most of one. */
export const lockChannelsSql = `
  WITH held AS MATERIALIZED (
    SELECT h.channel_id FROM delivery h
     WHERE h.outcome IS NULL AND h.claimed_by IS NOT NULL AND h.claimed_until > $1
     GROUP BY h.channel_id HAVING count(*) >= $4
  )
  SELECT c.id FROM channel c WHERE c.id = ANY ($2::uuid[]) AND c.id NOT IN (SELECT channel_id FROM held)
   LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`;

/**
 * A statement of its own: only now does it see what others took of the channels before they were locked. A digest that
 * somebody is adding to is left for the next time. $1 now, $2 claim, $3 until, $4 channels, $5 most of one channel, $6 most
 * in all.
 */
export const claimSql = `
  WITH picked AS MATERIALIZED (
    SELECT f.id FROM unnest($4::uuid[]) AS c (id)
     CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM delivery h
        WHERE h.channel_id = c.id AND h.outcome IS NULL AND h.claimed_by IS NOT NULL AND h.claimed_until > $1) held
     CROSS JOIN LATERAL (SELECT d.id, d.due_at FROM delivery d WHERE d.channel_id = c.id AND ${isFree}
        ORDER BY d.due_at LIMIT greatest($5 - held.count, 0) FOR UPDATE SKIP LOCKED) f
     ORDER BY f.due_at LIMIT $6
  ), open AS MATERIALIZED (
    SELECT o.delivery_id FROM open_digest o WHERE o.delivery_id = ANY (ARRAY(SELECT id FROM picked))
  ), digests AS MATERIALIZED (
    SELECT o.delivery_id FROM open_digest o WHERE o.delivery_id = ANY (ARRAY(SELECT id FROM picked))
       FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE delivery d SET claimed_by = $2, claimed_until = $3, attempts = d.attempts + 1
      FROM picked p
     WHERE d.id = p.id
       AND (p.id NOT IN (SELECT delivery_id FROM open) OR p.id IN (SELECT delivery_id FROM digests))
    RETURNING d.id, d.channel_id, d.claimed_by, d.claimed_until, d.attempts, d.due_at
  )
  SELECT id, channel_id AS "channelId", claimed_by AS "claimId", claimed_until AS "claimedUntil", attempts
    FROM claimed ORDER BY due_at, id`;
