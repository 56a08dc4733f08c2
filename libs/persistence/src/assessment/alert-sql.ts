// Alerts are written where the subscriptions are: one statement for all customers, repeatable by its keys.

/**
 * $4 kind, $5 release, $6 cause (part of the key), $7 from when, $8 now, $9 flips by form. Of the flips only their digests go
 * through the joins: the evidence is as long as its form's, and there are as many rows as customers hold it.
 */
export const alertFlipsSql = `
  WITH given AS MATERIALIZED (
    SELECT g.*, concat_ws(' ', g."outcomeBefore", g."outcomeAfter", md5(g."evidenceAfter"::text)) AS digest
      FROM jsonb_to_recordset($9::jsonb) AS g ("formHash" text, "outcomeBefore" text, "outcomeAfter" text,
             "reasonAfter" text, "evidenceBefore" jsonb, "evidenceAfter" jsonb)
  ), holders AS MATERIALIZED (
    SELECT s.id AS subscription_id, s.organisation_id, r.requirement_id, r.control, r.severity, r.form_hash, g.digest
      FROM subscription s
      JOIN requirement_profile p ON p.id = s.profile_id
      JOIN requirement r ON r.profile_version_id = p.current_version_id
      JOIN given g ON g."formHash" = r.form_hash
     WHERE s.service_id = $1 AND s.variant = $2 AND s.reader_class = $3 AND s.ended_at IS NULL
       AND ($4::text <> 'verdicts-flipped' OR s.created_at <= $7)
       AND ($4 <> 'early-warning' OR NOT EXISTS (
         SELECT FROM alert a JOIN alert_flip f ON f.alert_id = a.id
          WHERE a.subscription_id = s.id AND a.kind = 'early-warning' AND a.release_id = $5::uuid
            AND f.requirement_id = r.requirement_id
            AND concat_ws(' ', f.outcome_before, f.outcome_after, md5(f.evidence_after::text)) = g.digest))
  ), told AS (
    INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, dedupe_key, created_at, occurs_at, body)
    SELECT gen_random_uuid(), h.organisation_id, $4::text, $1::uuid, $5::uuid, h.subscription_id,
           $4 || ':' || $6 || ':' || h.subscription_id || CASE $4 WHEN 'early-warning' THEN ':' || h.digests ELSE '' END,
           $8, $7, '{}'
      FROM (SELECT subscription_id, organisation_id,
                   md5(string_agg(requirement_id || ' ' || digest, ',' ORDER BY requirement_id)) AS digests
              FROM holders GROUP BY subscription_id, organisation_id) h
    ON CONFLICT (organisation_id, dedupe_key) DO NOTHING
    RETURNING id, organisation_id, subscription_id
  )
  INSERT INTO alert_flip (alert_id, requirement_id, organisation_id, control, severity, outcome_before, outcome_after,
                          reason_after, evidence_before, evidence_after)
  SELECT t.id, h.requirement_id, t.organisation_id, h.control, h.severity, g."outcomeBefore", g."outcomeAfter",
         g."reasonAfter", g."evidenceBefore", g."evidenceAfter"
    FROM told t
    JOIN holders h ON h.subscription_id = t.subscription_id
    JOIN given g ON g."formHash" = h.form_hash`;

/** $1 service, $2 release, $3 from when, $4 now. */
export const alertReleaseSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, dedupe_key, created_at, occurs_at, body)
  SELECT gen_random_uuid(), s.organisation_id, 'release-published', $1::uuid, $2::uuid, s.id,
         'release-published:' || $2 || ':' || s.id, $4, $3, '{}'
    FROM subscription s
   WHERE s.service_id = $1 AND s.ended_at IS NULL AND s.created_at <= $3
     AND NOT EXISTS (SELECT FROM alert a WHERE a.organisation_id = s.organisation_id
                        AND a.dedupe_key = 'verdicts-flipped:' || $2 || ':' || s.id)
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;

/** $1 provider, $2 service, $3 release, $4 from when, $5 now. */
export const alertProviderSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, dedupe_key, created_at, occurs_at, body)
  VALUES (gen_random_uuid(), $1, 'release-out', $2, $3::uuid, 'release-out:' || $3::text, $5, $4, '{}')
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;

/** $1 waiver, $2 reason, $3 when. */
export const lapseWaiverSql = `
  WITH lapsed AS (
    UPDATE waiver SET lapsed_at = $3, lapse_reason = $2 WHERE id = $1 AND lapsed_at IS NULL
    RETURNING id, organisation_id, subscription_id, requirement_id
  )
  INSERT INTO alert (id, organisation_id, kind, service_id, subscription_id, dedupe_key, created_at, occurs_at, body)
  SELECT gen_random_uuid(), l.organisation_id, 'waiver-lapsed', s.service_id, s.id, 'waiver-lapsed:' || l.id, $3, $3,
         jsonb_build_object('requirementId', l.requirement_id, 'reason', $2::text)
    FROM lapsed l JOIN subscription s ON s.id = l.subscription_id
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;
