// What the assessment itself tells: the provider of a release, and a customer of a waiver that lapsed. Repeatable by its keys.

/** $1 provider, $2 service, $3 release, $4 from when, $5 now. */
export const alertProviderSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, created_at, occurs_at, body)
  VALUES (alert_id($4, $1, 'release-out:' || $3::text), $1, 'release-out', $2, $3::uuid, $5, $4, '{}')
  ON CONFLICT (id) DO NOTHING`;

/** $1 waiver, $2 reason, $3 when. */
export const lapseWaiverSql = `
  WITH lapsed AS (
    UPDATE waiver SET lapsed_at = $3, lapse_reason = $2 WHERE id = $1 AND lapsed_at IS NULL
    RETURNING id, organisation_id, subscription_id, requirement_id
  )
  INSERT INTO alert (id, organisation_id, kind, service_id, subscription_id, created_at, occurs_at, body)
  SELECT alert_id($3, l.organisation_id, 'waiver-lapsed:' || l.id), l.organisation_id, 'waiver-lapsed', s.service_id, s.id, $3, $3,
         jsonb_build_object('requirementId', l.requirement_id, 'reason', $2::text)
    FROM lapsed l JOIN subscription s ON s.id = l.subscription_id
  ON CONFLICT (id) DO NOTHING`;
