// What subscribers ask for and a service does not disclose, counted for its provider across customers it may not see.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CountDemand1795305600012 implements MigrationInterface {
  readonly name = 'CountDemand1795305600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON verdict TO bunkai_definer;
      CREATE POLICY definer_select ON verdict FOR SELECT TO bunkai_definer USING (true);
    `);
    await runner.query(asDefiner(functionSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION undisclosed_demand(uuid);
      DROP POLICY definer_select ON verdict;
      REVOKE SELECT ON verdict FROM bunkai_definer;
    `);
  }
}

const functionSql = `
  CREATE FUNCTION undisclosed_demand(given_service_id uuid) RETURNS TABLE (control text, customers integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT r.control, count(DISTINCT s.organisation_id)::int
        FROM service v
        JOIN subscription s ON s.service_id = v.id AND s.ended_at IS NULL
        JOIN requirement_profile p ON p.id = s.profile_id
        JOIN requirement r ON r.profile_version_id = p.current_version_id
        JOIN verdict d ON d.service_id = v.id AND d.variant = s.variant AND d.reader_class = s.reader_class
         AND d.test_hash = r.test_hash AND d.valid_to IS NULL AND d.reason = 'undisclosed'
       WHERE v.id = given_service_id AND v.organisation_id = current_organisation()
       GROUP BY r.control
      HAVING count(DISTINCT s.organisation_id) >= 5 $$;
  REVOKE ALL ON FUNCTION undisclosed_demand(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION undisclosed_demand(uuid) TO bunkai_app;
`;
