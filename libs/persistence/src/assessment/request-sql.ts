// Requests to disclose something, as the assessment of the service finds and closes them.

/** $1 service. */
export const findAskedPlacesSql = `
  SELECT DISTINCT s.variant, s.reader_class AS "readerClass", r.control, r.field
    FROM disclosure_request r
    JOIN subscription s ON s.organisation_id = r.organisation_id AND s.service_id = r.service_id AND s.ended_at IS NULL
   WHERE r.service_id = $1 AND r.closed_at IS NULL
   ORDER BY 1, 2, 3, 4`;

/** $1 service, $2 release, $3 places, $4 now. One alert for each customer, whatever it asked for. */
export const answerRequestsSql = `
  WITH closed AS (
    UPDATE disclosure_request r SET closed_at = $4, closed_by_release = $2
      FROM jsonb_to_recordset($3::jsonb) AS g (variant text, "readerClass" text, control text, field text)
     WHERE r.service_id = $1 AND r.closed_at IS NULL AND r.control = g.control AND r.field IS NOT DISTINCT FROM g.field
       AND EXISTS (SELECT FROM subscription s
         WHERE s.organisation_id = r.organisation_id AND s.service_id = r.service_id AND s.ended_at IS NULL
           AND s.variant = g.variant AND s.reader_class = g."readerClass")
    RETURNING r.id, r.organisation_id, r.control
  ), told AS (
    SELECT c.organisation_id, min(c.id::text) AS first, jsonb_agg(DISTINCT c.control) AS controls
      FROM closed c GROUP BY c.organisation_id
  )
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, created_at, occurs_at, body)
  SELECT alert_id(f.effective_from, t.organisation_id, 'request-answered:' || $2::text || ':' || t.first), t.organisation_id,
         'request-answered', $1, $2::uuid, $4, f.effective_from,
         jsonb_build_object('controls', t.controls)
    FROM told t JOIN release_fact f ON f.release_id = $2::uuid
   ORDER BY t.organisation_id
  ON CONFLICT (id) DO NOTHING`;
