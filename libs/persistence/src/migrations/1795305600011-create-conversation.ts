// What is said back: alerts acknowledged, questions and answers; and a bell when an inbox or a session changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateConversation1795305600011 implements MigrationInterface {
  readonly name = 'CreateConversation1795305600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(bellSql);
    await runner.query(asDefiner(reachSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(formerReachSql));
    await runner.query(`
      DROP TRIGGER member_ring ON member;
      DROP TRIGGER session_ring ON session;
      DROP TRIGGER alert_seen_ring ON alert_seen;
      DROP TRIGGER alert_ring ON alert;
      DROP FUNCTION ring_live();
      DROP POLICY app_select_asking ON organisation;
      DROP TABLE answer, question, alert_acknowledgement;
      DROP POLICY app_delete ON alert_seen;
      REVOKE DELETE ON alert_seen FROM bunkai_app;
      DROP INDEX alert_seen_reader_idx;
      ALTER TABLE alert DROP CONSTRAINT alert_kind_check;
      ALTER TABLE alert ADD CONSTRAINT alert_kind_check CHECK (kind IN ('release-published', 'verdicts-flipped', 'early-warning',
        'waiver-lapsed', 'subscription-accepted', 'subscription-declined', 'release-out', 'subscription-requested')) NOT VALID;
    `);
  }
}

const tablesSql = `
  ALTER TABLE alert DROP CONSTRAINT alert_kind_check;
  ALTER TABLE alert ADD CONSTRAINT alert_kind_check CHECK (kind IN ('release-published', 'verdicts-flipped', 'early-warning',
    'waiver-lapsed', 'subscription-accepted', 'subscription-declined', 'release-out', 'subscription-requested',
    'question-asked', 'question-answered'));
  -- How much of its inbox each reader has seen is counted whenever one of them is connected.
  CREATE INDEX alert_seen_reader_idx ON alert_seen (organisation_id, account_id);

  -- Once for the organisation, by whoever did it first.
  CREATE TABLE alert_acknowledgement (
    alert_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    acknowledged_by uuid NOT NULL,
    CONSTRAINT alert_acknowledgement_pkey PRIMARY KEY (alert_id),
    CONSTRAINT alert_acknowledgement_alert_id_fkey
      FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id),
    CONSTRAINT alert_acknowledgement_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES account (id)
  );

  -- organisation_id is the customer that asks. requirement: the title of one, if the customer chose to tell it.
  CREATE TABLE question (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    service_id uuid NOT NULL,
    body text NOT NULL,
    control text,
    release_number integer,
    requirement text,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL,
    closed_at timestamptz,
    closed_by uuid,
    CONSTRAINT question_pkey PRIMARY KEY (id),
    CONSTRAINT question_id_organisation_id_provider_id_key UNIQUE (id, organisation_id, provider_id),
    CONSTRAINT question_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT question_service_id_fkey FOREIGN KEY (service_id, provider_id) REFERENCES service (id, organisation_id),
    CONSTRAINT question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account (id),
    CONSTRAINT question_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account (id),
    CONSTRAINT question_body_check CHECK (btrim(body) <> '' AND char_length(body) <= 4000),
    CONSTRAINT question_requirement_check CHECK (btrim(requirement) <> '' AND char_length(requirement) <= 500),
    CONSTRAINT question_release_number_check CHECK (release_number > 0),
    CONSTRAINT question_closed_at_check CHECK (closed_at >= asked_at AND (closed_at IS NULL) = (closed_by IS NULL))
  );
  CREATE INDEX question_organisation_id_idx ON question (organisation_id, id);
  CREATE INDEX question_provider_id_idx ON question (provider_id, id);
  CREATE INDEX question_service_id_idx ON question (service_id, id);

  -- organisation_id is the provider that answers.
  CREATE TABLE answer (
    id uuid NOT NULL,
    question_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    body text NOT NULL,
    answered_at timestamptz NOT NULL,
    answered_by uuid NOT NULL,
    CONSTRAINT answer_pkey PRIMARY KEY (id),
    CONSTRAINT answer_question_id_fkey FOREIGN KEY (question_id, customer_id, organisation_id)
      REFERENCES question (id, organisation_id, provider_id),
    CONSTRAINT answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account (id),
    CONSTRAINT answer_body_check CHECK (btrim(body) <> '' AND char_length(body) <= 4000)
  );
  CREATE INDEX answer_question_id_idx ON answer (question_id, id);
`;

const policiesSql = `
  GRANT DELETE ON alert_seen TO bunkai_app;
  CREATE POLICY app_delete ON alert_seen FOR DELETE TO bunkai_app
    USING (organisation_id = current_organisation() AND account_id = current_account());

  ALTER TABLE alert_acknowledgement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON alert_acknowledgement TO bunkai_app;
  CREATE POLICY app_select ON alert_acknowledgement FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON alert_acknowledgement FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND acknowledged_by = current_account());
  GRANT SELECT ON alert_acknowledgement TO bunkai_definer;
  CREATE POLICY definer_select ON alert_acknowledgement FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE question ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (closed_at, closed_by) ON question TO bunkai_app;
  CREATE POLICY app_select ON question FOR SELECT TO bunkai_app
    USING (current_organisation() IN (organisation_id, provider_id));
  CREATE POLICY app_insert ON question FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND asked_by = current_account());
  CREATE POLICY app_update ON question FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON question TO bunkai_worker;
  CREATE POLICY worker_select ON question FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON answer TO bunkai_app;
  CREATE POLICY app_select ON answer FOR SELECT TO bunkai_app
    USING (current_organisation() IN (organisation_id, customer_id));
  CREATE POLICY app_insert ON answer FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND answered_by = current_account());
  GRANT SELECT ON answer TO bunkai_worker;
  CREATE POLICY worker_select ON answer FOR SELECT TO bunkai_worker USING (true);

  -- Who asks says who it is.
  CREATE POLICY app_select_asking ON organisation FOR SELECT TO bunkai_app USING (
    EXISTS (SELECT FROM question q
      WHERE q.organisation_id = organisation.id AND q.provider_id = current_organisation()));
`;

const bellSql = `
  -- Says that something changed, never whose: every connected reader is counted anew. Equal notices of one transaction
  -- are sent once.
  CREATE FUNCTION ring_live() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('bunkai_live', TG_ARGV[0]);
      RETURN NULL;
    END $$;
  CREATE TRIGGER alert_ring AFTER INSERT ON alert FOR EACH STATEMENT EXECUTE FUNCTION ring_live('inbox');
  CREATE TRIGGER alert_seen_ring AFTER INSERT OR DELETE ON alert_seen
    FOR EACH STATEMENT EXECUTE FUNCTION ring_live('inbox');
  CREATE TRIGGER session_ring AFTER DELETE OR UPDATE OF organisation_id ON session
    FOR EACH STATEMENT EXECUTE FUNCTION ring_live('session');
  CREATE TRIGGER member_ring AFTER DELETE ON member FOR EACH STATEMENT EXECUTE FUNCTION ring_live('session');
`;

const reachSql = `
  DROP FUNCTION release_reach(uuid);
  -- How many customers were told of a release, in how many of them somebody saw it, and how many acknowledged it.
  CREATE FUNCTION release_reach(given_release_id uuid) RETURNS TABLE (told integer, seen integer, acknowledged integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT count(DISTINCT a.organisation_id)::int, count(DISTINCT e.organisation_id)::int,
             count(DISTINCT k.organisation_id)::int
        FROM release_fact f
        LEFT JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id
         AND a.kind IN ('release-published', 'verdicts-flipped', 'early-warning')
        LEFT JOIN alert_seen e ON e.alert_id = a.id
        LEFT JOIN alert_acknowledgement k ON k.alert_id = a.id
       WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
       GROUP BY f.release_id $$;
  REVOKE ALL ON FUNCTION release_reach(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION release_reach(uuid) TO bunkai_app;
`;

const formerReachSql = `
  DROP FUNCTION release_reach(uuid);
  CREATE FUNCTION release_reach(given_release_id uuid) RETURNS TABLE (told integer, seen integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT count(DISTINCT a.organisation_id)::int, count(DISTINCT e.organisation_id)::int
        FROM release_fact f
        LEFT JOIN alert a ON a.release_id = f.release_id AND a.service_id = f.service_id
         AND a.kind IN ('release-published', 'verdicts-flipped', 'early-warning')
        LEFT JOIN alert_seen e ON e.alert_id = a.id
       WHERE f.release_id = given_release_id AND f.organisation_id = current_organisation()
       GROUP BY f.release_id $$;
  REVOKE ALL ON FUNCTION release_reach(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION release_reach(uuid) TO bunkai_app;
`;
