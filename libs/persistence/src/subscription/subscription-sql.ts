// Subscriptions in SQL, from the customer's table and from the view that its provider has.

/** Of either, under the name `s`: with the latest answer, and the terms that were accepted. */
const factColumns = `
  s.id, s.organisation_id AS "organisationId", s.service_id AS "serviceId", s.provider_id AS "providerId", s.variant,
  s.requested_class AS "requestedClass", s.reader_class AS "readerClass", g.decision, g.decided_at AS "decidedAt",
  ARRAY(SELECT n.terms_sha256 FROM nda_acceptance n WHERE n.subscription_id = s.id
         ORDER BY n.accepted_at DESC, n.id DESC) AS "acceptedTerms",
  s.created_at AS "createdAt", s.ended_at AS "endedAt"`;

const latestDecision = `
  LEFT JOIN LATERAL (SELECT a.decision, a.decided_at FROM access_grant a
    WHERE a.subscription_id = s.id ORDER BY a.decided_at DESC LIMIT 1) g ON true`;

export const selectSubscriptionSql = `
  SELECT ${factColumns}, s.profile_id AS "profileId" FROM subscription s ${latestDecision}`;

const selectReceived = (from: string) => `
  SELECT ${factColumns}, jsonb_build_object('slug', o.slug, 'name', o.name) AS customer
    FROM ${from} s JOIN organisation o ON o.id = s.organisation_id ${latestDecision}`;

export const selectReceivedSql = selectReceived('received_subscription');

/** $1 after, $2 limit, $3 whether ended ones count. */
export const pageSql = `
  ($1::uuid IS NULL OR s.id > $1) AND ($3 OR s.ended_at IS NULL)`;

/** As pageSql, $4 service. */
export const listReceivedSql = `${selectReceived('received_page($4, $1, $2, $3)')} ORDER BY s.id`;

/** $1 subscription, $2 profile; nothing if an active one of the same service and variant is held to it. */
export const changeProfileSql = `
  WITH changed AS (
    UPDATE subscription s SET profile_id = $2 WHERE s.id = $1 AND NOT EXISTS (SELECT FROM subscription o
      WHERE o.organisation_id = s.organisation_id AND o.service_id = s.service_id AND o.variant = s.variant
        AND o.profile_id = $2 AND o.ended_at IS NULL)
    RETURNING s.id)
  SELECT id FROM changed`;

/** $1 services; of each the highest class at which an active subscription of the tenant reads it. */
export const classesNowSql = `
  SELECT DISTINCT ON (s.service_id) s.service_id AS "serviceId", s.reader_class AS "readerClass"
    FROM subscription s WHERE s.service_id = ANY ($1) AND s.ended_at IS NULL
   ORDER BY s.service_id, array_position(ARRAY['nda', 'subscribers', 'customers'], s.reader_class)`;

export const insertSubscriptionSql = `
  INSERT INTO subscription (id, organisation_id, service_id, provider_id, variant, profile_id, requested_class,
                            created_at, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (organisation_id, service_id, variant, profile_id) WHERE ended_at IS NULL DO NOTHING
  RETURNING id`;
