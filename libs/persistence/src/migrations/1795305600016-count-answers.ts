// Alerts for what is said back and what comes near, and how far a release got: counts, and who answered it by name.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CountAnswers1795305600016 implements MigrationInterface {
  readonly name = 'CountAnswers1795305600016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsSql);
    await runner.query(asDefiner(reachSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(formerReachSql));
    await runner.query(`
      DROP INDEX delivery_alert_alert_id_idx;
      DROP POLICY worker_select ON alert_acknowledgement;
      REVOKE SELECT ON alert_acknowledgement FROM bunkai_worker;
      DROP POLICY definer_select ON delivery_alert;
      DROP POLICY definer_select ON question;
      REVOKE SELECT ON question, delivery_alert FROM bunkai_definer;
      DROP INDEX waiver_expires_at_idx;
      ALTER TABLE alert DROP CONSTRAINT alert_kind_check;
      ALTER TABLE alert ADD CONSTRAINT alert_kind_check CHECK (kind IN ('release-published', 'verdicts-flipped', 'early-warning',
        'waiver-lapsed', 'subscription-accepted', 'subscription-declined', 'release-out', 'subscription-requested',
        'question-asked', 'question-answered')) NOT VALID;
    `);
  }
}

const kindsSql = `
  ALTER TABLE alert DROP CONSTRAINT alert_kind_check;
  ALTER TABLE alert ADD CONSTRAINT alert_kind_check CHECK (kind IN ('release-published', 'verdicts-flipped', 'early-warning',
    'waiver-lapsed', 'subscription-accepted', 'subscription-declined', 'release-out', 'subscription-requested',
    'question-asked', 'question-answered', 'objection-raised', 'request-answered', 'acknowledgement-due', 'release-near',
    'attestation-near-end', 'review-near', 'waiver-near-end'));
  CREATE INDEX waiver_expires_at_idx ON waiver (expires_at) WHERE lapsed_at IS NULL;

  GRANT SELECT ON alert_acknowledgement TO bunkai_worker;
  CREATE POLICY worker_select ON alert_acknowledgement FOR SELECT TO bunkai_worker USING (true);
  GRANT SELECT ON question, delivery_alert TO bunkai_definer;
  CREATE POLICY definer_select ON question FOR SELECT TO bunkai_definer USING (true);
  CREATE POLICY definer_select ON delivery_alert FOR SELECT TO bunkai_definer USING (true);
  CREATE INDEX delivery_alert_alert_id_idx ON delivery_alert (alert_id);
`;

const told = `a.kind IN ('release-published', 'verdicts-flipped', 'early-warning')`;

const reachSql = `
  DROP FUNCTION release_reach(uuid);
  -- How many customers were told of a release, to how many a message of it was delivered, in how many of them somebody saw
  -- it, how many acknowledged it and how many object. Those that acknowledged unnamed count from five on: of fewer, the provider could find out who it was.
  CREATE FUNCTION release_reach(given_release_id uuid)
    RETURNS TABLE (told integer, delivered integer, seen integer, acknowledged integer, objected integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      WITH reached AS (
        SELECT f.release_id, a.organisation_id, bool_or(e.alert_id IS NOT NULL) AS seen,
               bool_or(EXISTS (SELECT FROM delivery_alert x JOIN delivery y ON y.id = x.delivery_id
                 WHERE x.alert_id = a.id AND y.outcome = 'delivered')) AS delivered,
               bool_or(k.alert_id IS NOT NULL) AS acknowledged, bool_or(coalesce(k.tells_provider, false)) AS named
          FROM release_fact f
          LEFT JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id AND ${told}
          LEFT JOIN alert_seen e ON e.alert_id = a.id
          LEFT JOIN alert_acknowledgement k ON k.alert_id = a.id
         WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
         GROUP BY f.release_id, a.organisation_id
      ), counted AS (
        SELECT r.release_id, count(r.organisation_id)::int AS told, (count(*) FILTER (WHERE r.seen))::int AS seen,
               (count(*) FILTER (WHERE r.delivered))::int AS delivered,
               (count(*) FILTER (WHERE r.named))::int AS named,
               (count(*) FILTER (WHERE r.acknowledged AND NOT r.named))::int AS unnamed
          FROM reached r GROUP BY r.release_id
      )
      SELECT c.told, c.delivered, c.seen, c.named + CASE WHEN c.unnamed >= 5 THEN c.unnamed ELSE 0 END,
             (SELECT count(DISTINCT b.organisation_id)::int
                FROM release_fact f
                JOIN objection b ON b.service_id = f.service_id AND b.release_number = f.number
               WHERE f.release_id = c.release_id AND b.withdrawn_at IS NULL)
        FROM counted c $$;

  -- The customers that answered a release: acknowledged it and let the provider know, object to it, or ask about it.
  CREATE FUNCTION release_answers(given_release_id uuid)
    RETURNS TABLE (slug text, name jsonb, acknowledged_at timestamptz, objected_at timestamptz, asked_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH given AS (
        SELECT f.release_id, f.service_id, f.number FROM release_fact f
         WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
      ), said AS (
        SELECT a.organisation_id, k.acknowledged_at, NULL::timestamptz AS objected_at, NULL::timestamptz AS asked_at
          FROM given f
          JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id AND ${told}
          JOIN alert_acknowledgement k ON k.alert_id = a.id AND k.tells_provider
        UNION ALL
        SELECT b.organisation_id, NULL, b.raised_at, NULL
          FROM given f JOIN objection b ON b.service_id = f.service_id AND b.release_number = f.number
         WHERE b.withdrawn_at IS NULL
        UNION ALL
        SELECT q.organisation_id, NULL, NULL, q.asked_at
          FROM given f JOIN question q ON q.service_id = f.service_id AND q.release_number = f.number
      )
      SELECT o.slug, o.name, min(s.acknowledged_at), min(s.objected_at), min(s.asked_at)
        FROM said s JOIN organisation o ON o.id = s.organisation_id
       GROUP BY o.id, o.slug, o.name
       ORDER BY o.slug LIMIT 500 $$;
  REVOKE ALL ON FUNCTION release_reach(uuid), release_answers(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION release_reach(uuid), release_answers(uuid) TO bunkai_app;
`;

const formerReachSql = `
  DROP FUNCTION release_answers(uuid);
  DROP FUNCTION release_reach(uuid);
  CREATE FUNCTION release_reach(given_release_id uuid) RETURNS TABLE (told integer, seen integer, acknowledged integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT count(DISTINCT a.organisation_id)::int, count(DISTINCT e.organisation_id)::int,
             count(DISTINCT k.organisation_id)::int
        FROM release_fact f
        LEFT JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id AND ${told}
        LEFT JOIN alert_seen e ON e.alert_id = a.id
        LEFT JOIN alert_acknowledgement k ON k.alert_id = a.id
       WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
       GROUP BY f.release_id $$;
  REVOKE ALL ON FUNCTION release_reach(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION release_reach(uuid) TO bunkai_app;
`;
