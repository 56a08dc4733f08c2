// What customers say to a release beyond questions: that they object, that something be disclosed, and who took note of it.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateObjection1795305600015 implements MigrationInterface {
  readonly name = 'CreateObjection1795305600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(demandSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(formerDemandSql));
    await runner.query(`
      DROP POLICY app_select_objecting ON organisation;
      DROP TABLE disclosure_request, objection;
      ALTER TABLE alert_acknowledgement DROP COLUMN tells_provider;
    `);
  }
}

const tablesSql = `
  -- Whether the provider may read who acknowledged. Those from before were promised that it may not.
  ALTER TABLE alert_acknowledgement ADD COLUMN tells_provider boolean NOT NULL DEFAULT false;
  ALTER TABLE alert_acknowledgement ALTER COLUMN tells_provider DROP DEFAULT;

  -- organisation_id is the customer that objects. requirement: the title of one, if the customer chose to tell it.
  CREATE TABLE objection (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    service_id uuid NOT NULL,
    release_number integer NOT NULL,
    control text,
    requirement text,
    reason text NOT NULL,
    raised_at timestamptz NOT NULL,
    raised_by uuid NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    CONSTRAINT objection_pkey PRIMARY KEY (id),
    CONSTRAINT objection_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT objection_service_id_fkey FOREIGN KEY (service_id, provider_id) REFERENCES service (id, organisation_id),
    CONSTRAINT objection_release_number_fkey FOREIGN KEY (service_id, release_number)
      REFERENCES release_fact (service_id, number),
    CONSTRAINT objection_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES account (id),
    CONSTRAINT objection_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES account (id),
    CONSTRAINT objection_reason_check CHECK (btrim(reason) <> '' AND char_length(reason) <= 4000),
    CONSTRAINT objection_requirement_check CHECK (btrim(requirement) <> '' AND char_length(requirement) <= 500),
    CONSTRAINT objection_withdrawn_at_check
      CHECK (withdrawn_at >= raised_at AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  );
  -- One at a time about one thing, however often the button is pressed.
  CREATE UNIQUE INDEX objection_standing_key
    ON objection (organisation_id, service_id, release_number, coalesce(control, ''), coalesce(requirement, ''))
    WHERE withdrawn_at IS NULL;
  CREATE INDEX objection_organisation_id_idx ON objection (organisation_id, id);
  CREATE INDEX objection_service_id_idx ON objection (service_id, release_number);
  CREATE INDEX objection_provider_id_idx ON objection (provider_id);

  -- That a customer asks for something undisclosed: its provider reads counts only. field: null for the whole control.
  CREATE TABLE disclosure_request (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    service_id uuid NOT NULL,
    control text NOT NULL,
    field text,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL,
    closed_at timestamptz,
    closed_by_release uuid,
    CONSTRAINT disclosure_request_pkey PRIMARY KEY (id),
    CONSTRAINT disclosure_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT disclosure_request_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT disclosure_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account (id),
    CONSTRAINT disclosure_request_closed_by_release_fkey FOREIGN KEY (closed_by_release) REFERENCES release (id),
    CONSTRAINT disclosure_request_closed_at_check CHECK ((closed_at IS NULL) = (closed_by_release IS NULL))
  );
  CREATE UNIQUE INDEX disclosure_request_open_key
    ON disclosure_request (organisation_id, service_id, control, coalesce(field, '')) WHERE closed_at IS NULL;
  CREATE INDEX disclosure_request_service_id_idx ON disclosure_request (service_id) WHERE closed_at IS NULL;
`;

const policiesSql = `
  ALTER TABLE objection ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON objection TO bunkai_app;
  CREATE POLICY app_select ON objection FOR SELECT TO bunkai_app
    USING (current_organisation() IN (organisation_id, provider_id));
  CREATE POLICY app_insert ON objection FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND raised_by = current_account());
  CREATE POLICY app_update ON objection FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON objection TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON objection FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON objection FOR SELECT TO bunkai_definer USING (true);

  -- Who objects says who it is.
  CREATE POLICY app_select_objecting ON organisation FOR SELECT TO bunkai_app USING (
    EXISTS (SELECT FROM objection b
      WHERE b.organisation_id = organisation.id AND b.provider_id = current_organisation()));

  ALTER TABLE disclosure_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, DELETE ON disclosure_request TO bunkai_app;
  CREATE POLICY app_select ON disclosure_request FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON disclosure_request FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation() AND asked_by = current_account() AND closed_at IS NULL);
  CREATE POLICY app_delete ON disclosure_request FOR DELETE TO bunkai_app
    USING (organisation_id = current_organisation() AND closed_at IS NULL);
  GRANT SELECT, UPDATE (closed_at, closed_by_release) ON disclosure_request TO bunkai_worker;
  CREATE POLICY worker_all ON disclosure_request TO bunkai_worker USING (true);
  GRANT SELECT ON disclosure_request TO bunkai_definer;
  CREATE POLICY definer_select ON disclosure_request FOR SELECT TO bunkai_definer USING (true);
`;

const demandSql = `
  DROP FUNCTION undisclosed_demand(uuid);
  -- customers: who lack it or asked for it; asked: who asked. Neither they nor the difference of the two are ever fewer than
  -- five: less one count, the other would tell the rest.
  CREATE FUNCTION undisclosed_demand(given_service_id uuid)
    RETURNS TABLE (control text, customers integer, asked integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH wanted AS (
        SELECT r.control, s.organisation_id, false AS asked
          FROM service v
          JOIN subscription s ON s.service_id = v.id AND s.ended_at IS NULL
          JOIN requirement_profile p ON p.id = s.profile_id
          JOIN requirement r ON r.profile_version_id = p.current_version_id
          JOIN verdict d ON d.service_id = v.id AND d.variant = s.variant AND d.reader_class = s.reader_class
           AND d.test_hash = r.test_hash AND d.valid_to IS NULL AND d.reason = 'undisclosed'
         WHERE v.id = given_service_id AND v.organisation_id = current_organisation()
        UNION ALL
        SELECT q.control, q.organisation_id, true
          FROM service v
          JOIN disclosure_request q ON q.service_id = v.id AND q.closed_at IS NULL
         WHERE v.id = given_service_id AND v.organisation_id = current_organisation()
           AND EXISTS (SELECT FROM subscription s
             WHERE s.service_id = v.id AND s.organisation_id = q.organisation_id AND s.ended_at IS NULL)
      ), counted AS (
        SELECT w.control, count(DISTINCT w.organisation_id)::int AS customers,
               (count(DISTINCT w.organisation_id) FILTER (WHERE w.asked))::int AS asked
          FROM wanted w GROUP BY w.control HAVING count(DISTINCT w.organisation_id) >= 5
      )
      SELECT c.control, c.customers,
             CASE WHEN c.asked >= 5 AND (c.customers - c.asked = 0 OR c.customers - c.asked >= 5) THEN c.asked END
        FROM counted c $$;
  REVOKE ALL ON FUNCTION undisclosed_demand(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION undisclosed_demand(uuid) TO bunkai_app;
`;

const formerDemandSql = `
  DROP FUNCTION undisclosed_demand(uuid);
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
