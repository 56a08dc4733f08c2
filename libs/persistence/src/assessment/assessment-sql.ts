// The questions of an assessment in SQL.

export function findServiceSql(condition: string): string {
  return `
    SELECT s.id, s.organisation_id AS "organisationId", o.slug || '/' || s.slug AS key,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.release_id, 'number', f.number, 'kind', f.kind,
                       'withdraws', f.withdraws, 'publishedAt', f.published_at, 'effectiveFrom', f.effective_from)
                       ORDER BY f.number)
                     FROM release_fact f WHERE f.service_id = s.id), '[]') AS releases
      FROM service s JOIN organisation o ON o.id = s.organisation_id
     WHERE ${condition}`;
}

/** $1 service, $2 now. What another worker holds waits for this assessment's lock: waiting for it in turn would never end. */
export const fulfilOrdersSql = `
  UPDATE outbox SET done_at = $2 WHERE id IN (
    SELECT id FROM outbox
     WHERE topic = 'assess-service' AND payload ->> 'serviceId' = $1::text
       AND due_at <= $2 AND done_at IS NULL AND failed_at IS NULL
       FOR UPDATE SKIP LOCKED)`;

const given = `
  jsonb_to_recordset($3::jsonb) AS g (variant text, "readerClass" text, "testHash" text, outcome text, reason text,
    "validUntil" timestamptz, "releaseId" uuid)`;
const stands = `
  v.service_id = $1 AND v.variant = g.variant AND v.reader_class = g."readerClass" AND v.test_hash = g."testHash"
  AND v.valid_to IS NULL`;

/** $1 service, $2 instant, $3 verdicts in place of others. */
export const closeVerdictsSql = `UPDATE verdict v SET valid_to = $2 FROM ${given} WHERE ${stands}`;

/** $1 service, $2 instant, $3 verdicts where none stands. */
export const openVerdictsSql = `
  INSERT INTO verdict (id, service_id, variant, reader_class, test_hash, outcome, reason, valid_from, valid_until, release_id)
  SELECT gen_random_uuid(), $1::uuid, g.variant, g."readerClass", g."testHash", g.outcome, g.reason, $2, g."validUntil",
         g."releaseId"
    FROM ${given}`;

/** $1 service, $2 instant, $3 verdicts whose outcome stands. */
export const amendVerdictsSql = `
  UPDATE verdict v SET reason = g.reason, valid_until = g."validUntil", release_id = g."releaseId"
    FROM ${given} WHERE ${stands} AND $2::timestamptz IS NOT NULL`;

export const findActiveWaiversSql = `
  SELECT w.id, jsonb_build_object('serviceId', s.service_id, 'variant', s.variant, 'readerClass', s.reader_class) AS readership,
         t.scope, f.test, w.evidence_hash AS "evidenceHash", w.expires_at AS "expiresAt"
    FROM waiver w
    JOIN subscription s ON s.id = w.subscription_id
    JOIN test_form f ON f.hash = w.form_hash
    JOIN test t ON t.hash = w.test_hash
   WHERE s.service_id = $1 AND w.lapsed_at IS NULL
   ORDER BY w.id`;

export const findNextExpirySql = `
  SELECT least(
    (SELECT min(v.valid_until) FROM verdict v WHERE v.service_id = $1 AND v.valid_to IS NULL AND v.valid_until > $2),
    (SELECT min(w.expires_at) FROM waiver w JOIN subscription s ON s.id = w.subscription_id
      WHERE s.service_id = $1 AND w.lapsed_at IS NULL AND w.expires_at > $2)) AS next`;

/** $1 provider, $2 slug. UNION drops what was found before, so that a circle ends. */
export const findDownstreamSql = `
  WITH RECURSIVE below AS (
    SELECT l.service_id FROM upstream_link l WHERE l.upstream_provider = $1 AND l.upstream_slug = $2
    UNION
    SELECT l.service_id FROM below b
      JOIN service s ON s.id = b.service_id
      JOIN organisation o ON o.id = s.organisation_id
      JOIN upstream_link l ON l.upstream_provider = o.slug AND l.upstream_slug = s.slug
  )
  SELECT service_id AS "serviceId" FROM below ORDER BY service_id`;
