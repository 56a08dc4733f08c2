// Events and their telling: one statement a part for all customers, repeatable by its keys.

/** $1 service, $2 events, each of a readership. Gives the id of each: the new one, or the one that it had. */
export const recordEventsSql = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (id uuid, variant text, "readerClass" text, kind text, "releaseId" uuid,
      cause text, "occursAt" timestamptz, "createdAt" timestamptz)
  ), written AS (
    INSERT INTO change_event (id, service_id, variant, reader_class, kind, release_id, cause, occurs_at, created_at)
    SELECT g.id, $1::uuid, g.variant, g."readerClass", g.kind, g."releaseId", g.cause, g."occursAt", g."createdAt" FROM given g
    ON CONFLICT (service_id, variant, reader_class, kind, cause) DO NOTHING
    RETURNING id
  )
  SELECT g.id AS given, coalesce(w.id, e.id) AS id
    FROM given g
    LEFT JOIN written w ON w.id = g.id
    LEFT JOIN change_event e ON e.service_id = $1 AND e.variant = g.variant AND e.reader_class = g."readerClass"
     AND e.kind = g.kind AND e.cause = g.cause`;

/** $1 flips by event and form. */
export const insertFlipsSql = `
  INSERT INTO change_flip (event_id, form_hash, outcome_before, outcome_after, reason_after, evidence_before, evidence_after,
                           digest)
  SELECT g."eventId", g."formHash", g."outcomeBefore", g."outcomeAfter", g."reasonAfter", g."evidenceBefore",
         g."evidenceAfter", concat_ws(' ', g."outcomeBefore", g."outcomeAfter", md5(g."evidenceAfter"::text))
    FROM jsonb_to_recordset($1::jsonb) AS g ("eventId" uuid, "formHash" text, "outcomeBefore" text, "outcomeAfter" text,
         "reasonAfter" text, "evidenceBefore" jsonb, "evidenceAfter" jsonb)
  ON CONFLICT (event_id, form_hash) DO NOTHING`;

/** $1 service, $2 how many. */
export const hasMoreSql = `
  SELECT count(*) > $2::int AS more
    FROM (SELECT FROM subscription s WHERE s.service_id = $1 AND s.ended_at IS NULL LIMIT $2::int + 1) s`;

/** Channels that want to be sent whatever changes. */
const openForAny = `scope = 'any' AND disabled_at IS NULL AND rhythm <> 'never'`;

/** Whether $1, the events' flips, are held by so few requirements, and so few channels want whatever changes, that together they are $2 at most. */
export const areFewSql = `
  SELECT (SELECT count(*) FROM (
            SELECT FROM change_flip c CROSS JOIN LATERAL (
              SELECT FROM requirement r WHERE r.form_hash = c.form_hash LIMIT $2::int + 1) r
             WHERE c.event_id = ANY ($1::uuid[]) LIMIT $2::int + 1) held)
       + (SELECT count(*) FROM (SELECT FROM channel WHERE ${openForAny} LIMIT $2::int + 1) open) <= $2 AS few`;

const walkedColumns = `s.id, s.organisation_id, s.variant, s.reader_class, s.profile_id, s.created_at, s.ended_at`;

/**
 * $1 service, $2 after, $3 most. Any subscription, or those alone of organisations that ever held a form that flips by $5, or
 * want whatever changes: who is told is found among them.
 */
const walkedSql = {
  all: `
    SELECT ${walkedColumns}
      FROM subscription s
     WHERE s.service_id = $1 AND ($2::uuid IS NULL OR s.id > $2::uuid) ORDER BY s.id LIMIT $3`,
  few: `
    SELECT ${walkedColumns}
      FROM (SELECT r.organisation_id FROM change_flip c CROSS JOIN LATERAL (
              SELECT r.organisation_id FROM requirement r WHERE r.form_hash = c.form_hash OFFSET 0) r
             WHERE c.event_id = ANY ($5::uuid[])
            UNION SELECT organisation_id FROM channel WHERE ${openForAny}) o
     CROSS JOIN LATERAL (
       SELECT ${walkedColumns} FROM subscription s
        WHERE s.organisation_id = o.organisation_id AND s.service_id = $1 OFFSET 0) s
     WHERE $2::uuid IS NULL OR s.id > $2::uuid ORDER BY s.id LIMIT $3`,
};

/** What each holds, as the transaction at hand finds it. */
const holdingNowSql = `
  SELECT w.id, w.organisation_id, w.variant, w.reader_class, w.created_at, p.current_version_id AS version_id
    FROM walked w JOIN requirement_profile p ON p.id = w.profile_id
   WHERE w.ended_at IS NULL`;

/** The same as it was at $7: subscriptions, replaced profiles, versions and decisions all say when they began or ended. */
const holdingThenSql = `
  SELECT w.id, w.organisation_id, w.variant, w.created_at, v.id AS version_id,
         CASE WHEN EXISTS (SELECT FROM access_grant g WHERE g.subscription_id = w.id AND g.decided_at > $7)
                OR EXISTS (SELECT FROM nda_acceptance n WHERE n.subscription_id = w.id AND n.accepted_at > $7)
           THEN reader_class_at(w.id, $7) ELSE w.reader_class END AS reader_class
    FROM walked w
   CROSS JOIN LATERAL (
     SELECT v.id FROM requirement_profile_version v
      WHERE v.created_at <= $7 AND v.profile_id = coalesce(
        (SELECT r.profile_id FROM replaced_profile r WHERE r.subscription_id = w.id AND r.held_until > $7
          ORDER BY r.held_until LIMIT 1), w.profile_id)
      ORDER BY v.number DESC LIMIT 1) v
   WHERE w.ended_at IS NULL OR w.ended_at > $7`;

const columns = `id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body,
           event_id, profile_version_id, requirement_ids`;

/** The event of the holder's readership. */
const ofReader = `e.service_id = $1 AND e.id = ANY ($5::uuid[]) AND e.variant = h.variant AND e.reader_class = h.reader_class`;

/** What is held is looked up among the flips one by one: left to itself, the server hashes all of them anew for every holder. */
const touched = `
  FROM change_event e
  JOIN requirement r ON r.profile_version_id = h.version_id
 CROSS JOIN LATERAL (
   SELECT c.digest FROM change_flip c WHERE c.event_id = e.id AND c.form_hash = r.form_hash OFFSET 0) c
 WHERE ${ofReader}`;

/**
 * $4 release, $5 events, $6 from when, $7 now, $8 whether those are told whom no flip touches, as far as `others` says. IS TRUE
 * keeps the flips from becoming a join: they are hashed once, and whatever is held is asked of that.
 */
const tellFlipsSql = (others: string) => `
    INSERT INTO alert (${columns})
    SELECT alert_id(coalesce((SELECT r.effective_from FROM release_fact r WHERE r.service_id = $1 AND r.release_id = $4::uuid), $6),
             h.organisation_id,
             CASE WHEN t.id IS NULL THEN 'release-published:' || $4::text
               ELSE 'verdicts-flipped:' || coalesce($4::text, $9) END || ':' || h.id),
           h.organisation_id, CASE WHEN t.id IS NULL THEN 'release-published' ELSE 'verdicts-flipped' END,
           $1::uuid, $4::uuid, h.id, $7, CASE WHEN t.id IS NULL THEN f.effective_from ELSE $6 END, '{}', t.id, t.version_id, NULL
      FROM holding h
      LEFT JOIN release_fact f ON f.service_id = $1 AND f.release_id = $4::uuid AND $8
      LEFT JOIN LATERAL (
        SELECT e.id, h.version_id
          FROM change_event e
         WHERE ${ofReader} AND h.created_at <= $6 AND EXISTS (
           SELECT FROM requirement r WHERE r.profile_version_id = h.version_id AND ((e.id, r.form_hash) IN (
             SELECT c.event_id, c.form_hash FROM change_flip c WHERE c.event_id = ANY ($5::uuid[]))) IS TRUE)
         LIMIT 1) t ON true
     WHERE t.id IS NOT NULL OR (h.created_at <= f.effective_from${others})
    ON CONFLICT (id) DO NOTHING`;

/** As tellFlipsSql; the key says what is told, so that a warning with more to tell is another. */
const warnSql = `
    INSERT INTO alert (${columns})
    SELECT alert_id((SELECT r.published_at FROM release_fact r WHERE r.service_id = $1 AND r.release_id = $4::uuid),
             h.organisation_id, 'early-warning:' || $4::text || ':' || h.id || ':' || t.digests),
           h.organisation_id, 'early-warning', $1::uuid, $4::uuid, h.id, $7, $6, '{}', t.id, h.version_id, t.requirement_ids
      FROM holding h
     CROSS JOIN LATERAL (
       SELECT e.id, array_agg(r.requirement_id ORDER BY r.requirement_id) AS requirement_ids,
              md5(string_agg(r.requirement_id || ' ' || c.digest, ',' ORDER BY r.requirement_id)) AS digests
       ${touched}
          AND NOT EXISTS (
            SELECT FROM alert a JOIN alert_flip f ON f.alert_id = a.id
             WHERE a.subscription_id = h.id AND a.kind = 'early-warning' AND a.release_id = $4::uuid
               AND f.requirement_id = r.requirement_id
               AND concat_ws(' ', f.outcome_before, f.outcome_after, md5(f.evidence_after::text)) = c.digest)
        GROUP BY e.id) t
     WHERE $8::boolean IS NOT NULL AND $9::text IS NOT NULL AND h.created_at <= $7
    ON CONFLICT (id) DO NOTHING`;

const wantsAny = ` AND EXISTS (SELECT FROM channel c WHERE c.organisation_id = h.organisation_id AND ${openForAny})`;

const tellSql = (walked: string, holding: string, insert: string) => `
  WITH walked AS MATERIALIZED (${walked}), holding AS MATERIALIZED (${holding}), told AS (${insert} RETURNING id)
  SELECT w.id AS last, (SELECT count(*)::int FROM walked) = $3 AS more, (SELECT count(*)::int FROM told) AS told
    FROM walked w ORDER BY w.id DESC LIMIT 1`;

const tellManySql = (walked: string) => ({
  'verdicts-flipped': tellSql(walked, holdingThenSql, tellFlipsSql(wantsAny)),
  'early-warning': tellSql(walked, holdingThenSql, warnSql),
});

/** $9: what stands for the release in a key where there is none. */
export const tellPartSql = {
  now: {
    'verdicts-flipped': tellSql(walkedSql.all, holdingNowSql, tellFlipsSql('')),
    'early-warning': tellSql(walkedSql.all, holdingNowSql, warnSql),
  },
  all: tellManySql(walkedSql.all),
  few: tellManySql(walkedSql.few),
};

/** $1 service. Numbers go up by one, in the order in which they are committed. */
export const lockToldSql = `SELECT pg_advisory_xact_lock(hashtextextended('told ' || $1, 0))`;

/** $1 service, $2 release, $3 now. */
export const markToldSql = `
  INSERT INTO told_release (service_id, number, release_id, occurs_at, created_at)
  SELECT f.service_id, coalesce((SELECT max(t.number) FROM told_release t WHERE t.service_id = $1), 0) + 1, f.release_id,
         f.effective_from, $3
    FROM release_fact f WHERE f.service_id = $1 AND f.release_id = $2
  ON CONFLICT (release_id, service_id) DO NOTHING`;
