// Reminders in SQL, as the worker's role. An id that is there already keeps a reminder from being written again.

const insertAlert = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body)`;
const once = 'ON CONFLICT (id) DO NOTHING';

/** $1 told before, $2 now. Those of the last months: what is older was reminded of, or is too old to be. */
export const acknowledgementsSql = `${insertAlert}
  SELECT alert_id(a.occurs_at, a.organisation_id, 'acknowledgement-due:' || a.id), a.organisation_id, 'acknowledgement-due',
         a.service_id, a.release_id, a.subscription_id, $2, a.occurs_at, jsonb_build_object('alertId', a.id)
    FROM alert a
    JOIN subscription s ON s.id = a.subscription_id AND s.ended_at IS NULL
   WHERE a.kind = 'verdicts-flipped' AND a.created_at <= $1 AND a.created_at > $1::timestamptz - interval '90 days'
     AND EXISTS (SELECT FROM alert_flip p
       WHERE p.alert_id = a.id AND p.severity = 'mandatory' AND p.outcome_after <> 'met')
     AND NOT EXISTS (SELECT FROM alert_acknowledgement k WHERE k.alert_id = a.id)
     AND NOT EXISTS (SELECT FROM alert d
       WHERE d.id = alert_id(a.occurs_at, a.organisation_id, 'acknowledgement-due:' || a.id))
  ${once}`;

/** $1 days, $2 after, $3 by. */
const nearReleases = `
  SELECT f.release_id, f.service_id, f.organisation_id, f.effective_from
    FROM release_fact f
   WHERE f.kind = 'disclosure' AND f.effective_from > $2 AND f.effective_from <= $3
     AND f.published_at < f.effective_from - make_interval(hours => 24 * $1::int)
     AND NOT EXISTS (SELECT FROM release_fact w WHERE w.service_id = f.service_id AND w.withdraws = f.number)`;

/** As nearReleases; $4 now. */
export const releasesToProvidersSql = `WITH near AS (${nearReleases}) ${insertAlert}
  SELECT alert_id(n.effective_from, n.organisation_id, 'release-near:' || n.release_id || ':' || $1::int), n.organisation_id,
         'release-near', n.service_id, n.release_id, NULL, $4, n.effective_from, jsonb_build_object('days', $1::int)
    FROM near n ${once}`;

/** As releasesToProvidersSql, with the flips that the latest warning of each requirement told. */
export const releasesToCustomersSql = `
  WITH near AS (${nearReleases}), warned AS (
    SELECT DISTINCT ON (a.subscription_id, p.requirement_id) a.organisation_id, a.subscription_id, n.service_id, n.release_id,
           n.effective_from, p.requirement_id, p.control, p.severity, p.outcome_before, p.outcome_after, p.reason_after,
           p.evidence_before, p.evidence_after
      FROM near n
      JOIN alert a ON a.release_id = n.release_id AND a.service_id = n.service_id AND a.kind = 'early-warning'
      JOIN subscription s ON s.id = a.subscription_id AND s.ended_at IS NULL
      JOIN requirement_profile q ON q.id = s.profile_id
      JOIN alert_flip p ON p.alert_id = a.id
      JOIN requirement r ON r.profile_version_id = q.current_version_id AND r.requirement_id = p.requirement_id
     ORDER BY a.subscription_id, p.requirement_id, a.created_at DESC, a.id DESC
  ), told AS (
    ${insertAlert}
    SELECT DISTINCT ON (w.subscription_id)
           alert_id(w.effective_from, w.organisation_id, 'release-near:' || w.release_id || ':' || $1::int || ':' || w.subscription_id),
           w.organisation_id, 'release-near', w.service_id, w.release_id, w.subscription_id, $4::timestamptz, w.effective_from, jsonb_build_object('days', $1::int)
      FROM warned w
    ${once}
    RETURNING id, subscription_id
  )
  INSERT INTO own_flip (alert_id, requirement_id, organisation_id, control, severity, outcome_before, outcome_after,
                          reason_after, evidence_before, evidence_after)
  SELECT t.id, w.requirement_id, w.organisation_id, w.control, w.severity, w.outcome_before, w.outcome_after,
         w.reason_after, w.evidence_before, w.evidence_after
    FROM told t JOIN warned w ON w.subscription_id = t.subscription_id`;

/** $1 days, $2 after, $3 by, $4 now. */
export const waiversSql = `${insertAlert}
  SELECT alert_id(w.expires_at, w.organisation_id, 'waiver-near-end:' || w.id || ':' || $1::int), w.organisation_id,
         'waiver-near-end', s.service_id, NULL, s.id, $4, w.expires_at,
         jsonb_build_object('requirementId', w.requirement_id, 'days', $1::int)
    FROM waiver w JOIN subscription s ON s.id = w.subscription_id AND s.ended_at IS NULL
   WHERE w.lapsed_at IS NULL AND w.expires_at > $2 AND w.expires_at <= $3
     AND w.created_at < w.expires_at - make_interval(hours => 24 * $1::int)
  ${once}`;

/** $1 now. */
const inForce = `
  SELECT e.service_id AS "serviceId", e.organisation_id AS "organisationId", e.release_id AS "releaseId", r.document
    FROM directory_entry e JOIN release r ON r.id = e.release_id
   WHERE e.listed_from <= $1 AND e.listed_until > $1`;

/** $1 now, $2 and $3 full-dates: written dates begin with one, and those are in the order of the days. */
export const attestationsSql = `
  SELECT f."serviceId", f."organisationId", f."releaseId", a ->> 'scheme' AS scheme, a -> 'number' AS number,
         a ->> 'expires' AS expires
    FROM (${inForce}) f
   CROSS JOIN LATERAL jsonb_array_elements(
     CASE jsonb_typeof(f.document -> 'attestations') WHEN 'array' THEN f.document -> 'attestations' ELSE '[]' END) AS a
   WHERE left(a ->> 'expires', 10) COLLATE "C" BETWEEN $2 AND $3
   ORDER BY 1, a ->> 'expires'`;

/** $1 now, $2 a full-date. */
export const reviewedSql = `
  SELECT f."serviceId", f."organisationId", f."releaseId", s.key AS control, s.value ->> 'reviewed' AS reviewed
    FROM (${inForce}) f
   CROSS JOIN LATERAL jsonb_each(
     CASE jsonb_typeof(f.document -> 'statements') WHEN 'object' THEN f.document -> 'statements' ELSE '{}' END) AS s
   WHERE left(s.value ->> 'reviewed', 10) COLLATE "C" <= $2
   ORDER BY 1, s.key COLLATE "C"`;

/** $1 reminders, $2 now. */
export const remindProvidersSql = `${insertAlert}
  SELECT alert_id(g."occursAt", g."organisationId", g."dedupeKey"), g."organisationId", g.kind, g."serviceId", g."releaseId", NULL,
         $2, g."occursAt", g.body
    FROM jsonb_to_recordset($1::jsonb) AS g ("organisationId" uuid, kind text, "serviceId" uuid, "releaseId" uuid,
         "dedupeKey" text, "occursAt" timestamptz, body jsonb)
  ${once}`;
