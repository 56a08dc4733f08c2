// What a provider may learn of its customers' requirements, at a cost that does not grow with how many customers there are.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class PreviewAtScale1795305600024 implements MigrationInterface {
  readonly name = 'PreviewAtScale1795305600024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sampleSql);
    await runner.query(asDefiner(functionsSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION received_page(uuid, uuid, integer, boolean)');
    await runner.query(asDefiner(formerSql));
    await runner.query(`
      ALTER POLICY app_select ON service USING (
        organisation_id = current_organisation()
        OR EXISTS (SELECT FROM release_fact f WHERE f.service_id = service.id));
      DROP INDEX held_form_service_test_idx, subscription_sample_idx;
    `);
  }
}

const sampleSql = `
  -- The subscribers of a service in an order that has nothing to do with them: the first so many are a fair sample.
  CREATE INDEX subscription_sample_idx ON subscription (service_id, uuid_hash_extended(organisation_id, 0))
    WHERE ended_at IS NULL;
  CREATE INDEX held_form_service_test_idx ON held_form (service_id, test_hash, variant, reader_class);

  -- OFFSET 0: for each service one look at its releases. Without it the planner may first read the releases of all services.
  ALTER POLICY app_select ON service USING (
    organisation_id = current_organisation()
    OR EXISTS (SELECT FROM release_fact f WHERE f.service_id = service.id OFFSET 0));
`;

const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const ownService = `FROM service v WHERE v.id = given_service_id AND v.organisation_id = current_organisation()`;

const functionsSql = `
  -- A page of received_subscription, by id. The view hides its order from the planner, which would sort all subscribers of a service.
  CREATE FUNCTION received_page(given_service_id uuid, after uuid, most integer, also_ended boolean)
    RETURNS SETOF received_subscription
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT s.id, s.organisation_id, s.service_id, s.provider_id, s.variant, s.requested_class, s.reader_class, s.created_at,
             s.ended_at
        FROM subscription s
       WHERE s.service_id = given_service_id AND s.provider_id = current_organisation()
         AND s.id > coalesce(after, '00000000-0000-0000-0000-000000000000') AND (also_ended OR s.ended_at IS NULL)
       ORDER BY s.service_id, s.id LIMIT most $$;
  REVOKE ALL ON FUNCTION received_page(uuid, uuid, integer, boolean) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION received_page(uuid, uuid, integer, boolean) TO bunkai_app;

  DROP FUNCTION impact_counts(uuid, jsonb);
  DROP FUNCTION held_tests(uuid);
  -- The tests to try on a draft, of those that somebody holds the service to: that read one of the paths, or none; NULL: all.
  CREATE FUNCTION held_tests(given_service_id uuid, touched text[])
    RETURNS TABLE (variant text, reader_class text, hash text, catalogue text, scope text, test jsonb, paths text[])
    LANGUAGE plpgsql STABLE ${rights} AS $$
      BEGIN
        IF NOT EXISTS (SELECT ${ownService}) THEN RETURN; END IF;
        IF touched IS NULL THEN
          RETURN QUERY
            SELECT h.variant, h.reader_class, t.hash, t.catalogue, t.scope, t.test, t.paths
              FROM (SELECT DISTINCT f.variant, f.reader_class, f.test_hash FROM held_form f
                     WHERE f.service_id = given_service_id) h
              JOIN test t ON t.hash = h.test_hash
             ORDER BY h.variant, h.reader_class, t.hash;
          RETURN;
        END IF;
        RETURN QUERY
          SELECT h.variant, h.reader_class, t.hash, t.catalogue, t.scope, t.test, t.paths
            FROM (SELECT u.* FROM test u WHERE u.paths && touched
                  UNION ALL SELECT u.* FROM test u WHERE u.paths = '{}') t
           CROSS JOIN LATERAL (SELECT DISTINCT f.variant, f.reader_class FROM held_form f
              WHERE f.service_id = given_service_id AND f.test_hash = t.hash) h
           ORDER BY h.variant, h.reader_class, t.hash;
      END $$;

  -- How many customers the flips reach, by outcome and control; none of fewer than five, and no total: less the counts shown, it
  -- would tell one below five. Exact where the service has fewer than so many subscriptions, or those who hold one of the tests
  -- are fewer; else estimated from so many of them, in two figures.
  CREATE FUNCTION impact_counts(given_service_id uuid, flips jsonb, most integer)
    RETURNS TABLE (outcome text, control text, customers integer, estimated boolean)
    LANGUAGE plpgsql STABLE ${rights} SET enable_nestloop = off AS $$
      DECLARE
        looked integer;
        bound bigint;
        share double precision;
        rare text[];
      BEGIN
        IF NOT EXISTS (SELECT ${ownService}) THEN RETURN; END IF;
        SELECT count(*), max(k.key) INTO looked, bound
          FROM (SELECT uuid_hash_extended(s.organisation_id, 0) AS key FROM subscription s
                 WHERE s.service_id = given_service_id AND s.ended_at IS NULL
                 ORDER BY uuid_hash_extended(s.organisation_id, 0) LIMIT most) k;
        -- By the key of the last one, which is then left out, so many are that part of all that its key is of all keys.
        share := CASE WHEN looked < most THEN 1 ELSE (bound + 9223372036854775808) / 18446744073709551616 END;
        bound := bound - CASE WHEN looked < most THEN 0 ELSE 1 END;
        -- A complete look needs no second one from the other side.
        rare := CASE WHEN share = 1 THEN '{}' ELSE ARRAY(
          SELECT n.hash FROM (
            SELECT d.hash, sum(c.held) OVER (ORDER BY c.held, d.hash) AS held_so_far
              FROM (SELECT DISTINCT f.hash FROM jsonb_to_recordset(flips) AS f (hash text)) d
             CROSS JOIN LATERAL (SELECT count(*) AS held
                FROM (SELECT FROM requirement r WHERE r.test_hash = d.hash LIMIT most + 1) r) c) n
           WHERE n.held_so_far <= most) END;
        RETURN QUERY
          WITH flipped AS MATERIALIZED (
            SELECT f.outcome, f.variant, f.reader_class, f.hash, h.hash IS NULL AS common
              FROM jsonb_to_recordset(flips) AS f (outcome text, variant text, reader_class text, hash text)
              LEFT JOIN unnest(rare) AS h (hash) ON h.hash = f.hash
          ), looked_at AS MATERIALIZED (
            SELECT s.organisation_id, s.variant, s.reader_class, r.control, r.test_hash AS hash
              FROM (SELECT x.organisation_id, x.variant, x.reader_class, x.profile_id FROM subscription x
                     WHERE x.service_id = given_service_id AND x.ended_at IS NULL
                       AND uuid_hash_extended(x.organisation_id, 0) <= bound
                     ORDER BY uuid_hash_extended(x.organisation_id, 0) LIMIT most) s
             CROSS JOIN LATERAL (SELECT p.current_version_id AS id FROM requirement_profile p
                WHERE p.id = s.profile_id OFFSET 0) v
             CROSS JOIN LATERAL (SELECT q.control, q.test_hash FROM requirement q
                WHERE q.profile_version_id = v.id OFFSET 0) r
          ), sampled AS MATERIALIZED (
            SELECT f.outcome, l.control, count(DISTINCT l.organisation_id) AS customers, bool_or(f.common) AS common
              FROM looked_at l JOIN flipped f USING (hash, variant, reader_class)
             GROUP BY f.outcome, l.control
          ), held AS MATERIALIZED (
            SELECT s.organisation_id, s.variant, s.reader_class, r.control, h.hash
              FROM unnest(rare) AS h (hash)
             CROSS JOIN LATERAL (SELECT q.control, q.profile_version_id FROM requirement q
                WHERE q.test_hash = h.hash OFFSET 0) r
             CROSS JOIN LATERAL (SELECT w.profile_id FROM requirement_profile_version w
                WHERE w.id = r.profile_version_id OFFSET 0) v
             CROSS JOIN LATERAL (SELECT o.id FROM requirement_profile o
                WHERE o.id = v.profile_id AND o.current_version_id = r.profile_version_id OFFSET 0) p
             CROSS JOIN LATERAL (SELECT x.organisation_id, x.variant, x.reader_class FROM subscription x
                WHERE x.profile_id = p.id AND x.service_id = given_service_id AND x.ended_at IS NULL OFFSET 0) s
          ), found AS MATERIALIZED (
            SELECT f.outcome, h.control, count(DISTINCT h.organisation_id) AS customers
              FROM held h JOIN flipped f USING (hash, variant, reader_class)
             GROUP BY f.outcome, h.control
          ), counted AS (
            SELECT m.outcome, m.control, m.customers, false AS estimated FROM sampled m WHERE share = 1 AND m.customers >= 5
            UNION ALL
            SELECT m.outcome, m.control, greatest(round(m.customers / share)::bigint, e.customers), true
              FROM sampled m LEFT JOIN found e ON e.outcome = m.outcome AND e.control = m.control
             WHERE share < 1 AND m.common AND m.customers >= 5
            UNION ALL
            SELECT e.outcome, e.control, e.customers, false
              FROM found e LEFT JOIN sampled m ON m.outcome = e.outcome AND m.control = e.control
             WHERE e.customers >= 5 AND NOT coalesce(m.common AND m.customers >= 5, false)
          )
          SELECT c.outcome, c.control, CASE WHEN c.estimated
                   THEN round(c.customers::numeric, 1 - floor(log(c.customers::numeric))::integer)::integer ELSE c.customers::integer END,
                 c.estimated
            FROM counted c ORDER BY c.outcome, c.control;
      END $$;

  REVOKE ALL ON FUNCTION held_tests(uuid, text[]), impact_counts(uuid, jsonb, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION held_tests(uuid, text[]), impact_counts(uuid, jsonb, integer) TO bunkai_app;
`;

const formerSql = `
  DROP FUNCTION impact_counts(uuid, jsonb, integer);
  DROP FUNCTION held_tests(uuid, text[]);
  CREATE FUNCTION held_tests(given_service_id uuid)
    RETURNS TABLE (variant text, reader_class text, hash text, catalogue text, scope text, test jsonb,
      paths text[], reads_upstream boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH held AS (
        SELECT s.organisation_id, s.variant, s.reader_class, r.control, r.test_hash
          FROM service v
          JOIN subscription s ON s.service_id = v.id AND s.ended_at IS NULL
          JOIN requirement_profile p ON p.id = s.profile_id
          JOIN requirement r ON r.profile_version_id = p.current_version_id
         WHERE v.id = given_service_id AND v.organisation_id = current_organisation()
      ), countable AS (
        SELECT h.control FROM held h GROUP BY h.control HAVING count(DISTINCT h.organisation_id) >= 5
      ), wanted AS (
        SELECT DISTINCT h.variant, h.reader_class, h.test_hash FROM held h JOIN countable c ON c.control = h.control
      )
      SELECT w.variant, w.reader_class, t.hash, t.catalogue, t.scope, t.test, t.paths, t.reads_upstream
        FROM wanted w JOIN test t ON t.hash = w.test_hash
       ORDER BY w.variant, w.reader_class, t.hash $$;

  -- How many customers the flips reach, by control. No total: less the counts shown, it would tell one below five.
  CREATE FUNCTION impact_counts(given_service_id uuid, flips jsonb) RETURNS TABLE (control text, customers integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT r.control, count(DISTINCT s.organisation_id)::int
        FROM jsonb_to_recordset(flips) AS f (variant text, reader_class text, hash text)
        JOIN service v ON v.id = given_service_id AND v.organisation_id = current_organisation()
        JOIN subscription s ON s.service_id = v.id AND s.ended_at IS NULL
         AND s.variant = f.variant AND s.reader_class = f.reader_class
        JOIN requirement_profile p ON p.id = s.profile_id
        JOIN requirement r ON r.profile_version_id = p.current_version_id AND r.test_hash = f.hash
       GROUP BY r.control
      HAVING count(DISTINCT s.organisation_id) >= 5
       ORDER BY r.control $$;
  REVOKE ALL ON FUNCTION held_tests(uuid), impact_counts(uuid, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION held_tests(uuid), impact_counts(uuid, jsonb) TO bunkai_app;
`;
