// What a provider may learn of its customers' requirements: counts, and none of fewer than five customers.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CountAcrossCustomers1795305600008 implements MigrationInterface {
  readonly name = 'CountAcrossCustomers1795305600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(functionsSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION release_flip_counts(uuid);
      DROP FUNCTION release_reach(uuid);
      DROP FUNCTION impact_counts(uuid, jsonb);
      DROP FUNCTION held_tests(uuid);
    `);
  }
}

const functionsSql = `
  -- The tests to try on a draft. Those of a control that fewer than five customers ask about could not be counted anyway.
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

  -- How many customers were told of a release, and in how many of them somebody saw it.
  CREATE FUNCTION release_reach(given_release_id uuid) RETURNS TABLE (told integer, seen integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT count(DISTINCT a.organisation_id)::int, count(DISTINCT e.organisation_id)::int
        FROM release_fact f
        LEFT JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id
         AND a.kind IN ('release-published', 'verdicts-flipped', 'early-warning')
        LEFT JOIN alert_seen e ON e.alert_id = a.id
       WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
       GROUP BY f.release_id $$;

  -- How many customers' verdicts a release flipped (or, kind 'early-warning', will), to what, by control.
  CREATE FUNCTION release_flip_counts(given_release_id uuid)
    RETURNS TABLE (kind text, outcome_after text, control text, customers integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT a.kind, p.outcome_after, p.control, count(DISTINCT a.organisation_id)::int
        FROM release_fact f
        JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id
         AND a.kind IN ('verdicts-flipped', 'early-warning')
        JOIN alert_flip p ON p.alert_id = a.id
       WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
       GROUP BY a.kind, p.outcome_after, p.control
      HAVING count(DISTINCT a.organisation_id) >= 5
       ORDER BY a.kind, p.outcome_after, p.control $$;

  REVOKE ALL ON FUNCTION held_tests(uuid), impact_counts(uuid, jsonb), release_reach(uuid), release_flip_counts(uuid)
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION held_tests(uuid), impact_counts(uuid, jsonb), release_reach(uuid),
    release_flip_counts(uuid) TO bunkai_app;
`;
