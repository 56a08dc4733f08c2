// Requirement profiles with immutable versions, and the distinct tests that all customers' requirements share.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateRequirement1795305600004 implements MigrationInterface {
  readonly name = 'CreateRequirement1795305600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(definerFunctionsSql));
    await runner.query(triggersSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION intern_tests(jsonb, jsonb);
      ALTER TABLE requirement_profile DROP CONSTRAINT requirement_profile_current_version_id_fkey;
      DROP POLICY app_select ON test;
      DROP POLICY app_select ON test_form;
      DROP TABLE requirement, requirement_profile_version, requirement_profile, test_form, test;
      DROP FUNCTION set_current_profile_version();
    `);
  }
}

const tablesSql = `
  CREATE TABLE test (
    hash text NOT NULL,
    catalogue text NOT NULL,
    scope text NOT NULL,
    test jsonb NOT NULL,
    paths text[] NOT NULL,
    reads_upstream boolean NOT NULL,
    CONSTRAINT test_pkey PRIMARY KEY (hash),
    CONSTRAINT test_hash_check CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT test_catalogue_check CHECK (catalogue <> ''),
    CONSTRAINT test_scope_check CHECK (scope IN ('service', 'chain')),
    CONSTRAINT test_test_check CHECK (jsonb_typeof(test) = 'object')
  );
  CREATE INDEX test_paths_idx ON test USING gin (paths);

  -- A test in the order a customer wrote it in: the order decides reasons and evidence, not the outcome.
  CREATE TABLE test_form (
    hash text NOT NULL,
    test_hash text NOT NULL,
    test jsonb NOT NULL,
    CONSTRAINT test_form_pkey PRIMARY KEY (hash),
    CONSTRAINT test_form_hash_test_hash_key UNIQUE (hash, test_hash),
    CONSTRAINT test_form_test_hash_fkey FOREIGN KEY (test_hash) REFERENCES test (hash),
    CONSTRAINT test_form_hash_check CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT test_form_test_check CHECK (jsonb_typeof(test) = 'object')
  );
  CREATE INDEX test_form_test_hash_idx ON test_form (test_hash);

  CREATE TABLE requirement_profile (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name jsonb NOT NULL,
    current_version_id uuid,
    created_at timestamptz NOT NULL,
    archived_at timestamptz,
    CONSTRAINT requirement_profile_pkey PRIMARY KEY (id),
    CONSTRAINT requirement_profile_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT requirement_profile_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT requirement_profile_name_check
      CHECK (jsonb_typeof(name) IN ('string', 'object') AND name NOT IN ('""', '{}'))
  );
  CREATE INDEX requirement_profile_organisation_id_idx ON requirement_profile (organisation_id, created_at);

  CREATE TABLE requirement_profile_version (
    id uuid NOT NULL,
    profile_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    document jsonb NOT NULL,
    hash text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    CONSTRAINT requirement_profile_version_pkey PRIMARY KEY (id),
    CONSTRAINT requirement_profile_version_profile_id_number_key UNIQUE (profile_id, number),
    CONSTRAINT requirement_profile_version_id_profile_id_key UNIQUE (id, profile_id),
    CONSTRAINT requirement_profile_version_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT requirement_profile_version_profile_id_fkey
      FOREIGN KEY (profile_id, organisation_id) REFERENCES requirement_profile (id, organisation_id),
    CONSTRAINT requirement_profile_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT requirement_profile_version_number_check CHECK (number > 0),
    CONSTRAINT requirement_profile_version_document_check CHECK (jsonb_typeof(document) = 'object'),
    CONSTRAINT requirement_profile_version_hash_check CHECK (hash ~ '^sha256:[0-9a-f]{64}$')
  );
  ALTER TABLE requirement_profile ADD CONSTRAINT requirement_profile_current_version_id_fkey
    FOREIGN KEY (current_version_id, id) REFERENCES requirement_profile_version (id, profile_id);

  CREATE TABLE requirement (
    profile_version_id uuid NOT NULL,
    requirement_id text NOT NULL,
    organisation_id uuid NOT NULL,
    position integer NOT NULL,
    control text NOT NULL,
    severity text NOT NULL,
    scope text NOT NULL,
    test_hash text NOT NULL,
    form_hash text NOT NULL,
    CONSTRAINT requirement_pkey PRIMARY KEY (profile_version_id, requirement_id),
    CONSTRAINT requirement_profile_version_id_position_key UNIQUE (profile_version_id, position),
    CONSTRAINT requirement_profile_version_id_fkey FOREIGN KEY (profile_version_id, organisation_id)
      REFERENCES requirement_profile_version (id, organisation_id),
    CONSTRAINT requirement_form_hash_fkey FOREIGN KEY (form_hash, test_hash) REFERENCES test_form (hash, test_hash),
    CONSTRAINT requirement_requirement_id_check CHECK (requirement_id <> ''),
    CONSTRAINT requirement_position_check CHECK (position >= 0),
    CONSTRAINT requirement_control_check CHECK (control <> ''),
    CONSTRAINT requirement_severity_check CHECK (severity IN ('mandatory', 'recommended')),
    CONSTRAINT requirement_scope_check CHECK (scope IN ('service', 'chain'))
  );
  CREATE INDEX requirement_test_hash_idx ON requirement (test_hash, organisation_id);
  CREATE INDEX requirement_form_hash_idx ON requirement (form_hash, organisation_id);
`;

const policiesSql = `
  ALTER TABLE requirement_profile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (name, archived_at) ON requirement_profile TO bunkai_app;
  CREATE POLICY app_all ON requirement_profile TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON requirement_profile TO bunkai_worker, bunkai_definer;
  GRANT UPDATE (current_version_id) ON requirement_profile TO bunkai_definer;
  CREATE POLICY worker_select ON requirement_profile FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_all ON requirement_profile TO bunkai_definer USING (true);

  ALTER TABLE requirement_profile_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON requirement_profile_version TO bunkai_app;
  CREATE POLICY app_all ON requirement_profile_version TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON requirement_profile_version TO bunkai_worker;
  CREATE POLICY worker_select ON requirement_profile_version FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE requirement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON requirement TO bunkai_app;
  CREATE POLICY app_all ON requirement TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON requirement TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON requirement FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON requirement FOR SELECT TO bunkai_definer USING (true);

  -- Tests belong to nobody; who holds one sees it, and intern_tests() adds them without telling what was there before.
  ALTER TABLE test ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON test TO bunkai_app, bunkai_worker;
  CREATE POLICY app_select ON test FOR SELECT TO bunkai_app USING (EXISTS (
    SELECT FROM requirement r WHERE r.test_hash = test.hash AND r.organisation_id = current_organisation()));
  CREATE POLICY worker_select ON test FOR SELECT TO bunkai_worker USING (true);
  GRANT SELECT, INSERT ON test TO bunkai_definer;
  CREATE POLICY definer_all ON test TO bunkai_definer USING (true);

  ALTER TABLE test_form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON test_form TO bunkai_app, bunkai_worker;
  CREATE POLICY app_select ON test_form FOR SELECT TO bunkai_app USING (EXISTS (
    SELECT FROM requirement r WHERE r.form_hash = test_form.hash AND r.organisation_id = current_organisation()));
  CREATE POLICY worker_select ON test_form FOR SELECT TO bunkai_worker USING (true);
  GRANT SELECT, INSERT ON test_form TO bunkai_definer;
  CREATE POLICY definer_all ON test_form TO bunkai_definer USING (true);
`;

const definerFunctionsSql = `
  -- In the order of their hashes, so that two customers interning the same tests do not deadlock.
  CREATE FUNCTION intern_tests(tests jsonb, forms jsonb) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      INSERT INTO test (hash, catalogue, scope, test, paths, reads_upstream)
      SELECT t.hash, t.catalogue, t.scope, t.test, t.paths, t.reads_upstream
        FROM jsonb_to_recordset(tests)
          AS t (hash text, catalogue text, scope text, test jsonb, paths text[], reads_upstream boolean)
       ORDER BY t.hash
      ON CONFLICT DO NOTHING;
      INSERT INTO test_form (hash, test_hash, test)
      SELECT f.hash, f.test_hash, f.test
        FROM jsonb_to_recordset(forms) AS f (hash text, test_hash text, test jsonb)
       ORDER BY f.hash
      ON CONFLICT DO NOTHING $$;
  REVOKE ALL ON FUNCTION intern_tests(jsonb, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION intern_tests(jsonb, jsonb) TO bunkai_app;

  CREATE FUNCTION set_current_profile_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE requirement_profile SET current_version_id = NEW.id WHERE id = NEW.profile_id;
        RETURN NULL;
      END $$;
`;

const triggersSql = `
  CREATE TRIGGER requirement_profile_version_current AFTER INSERT ON requirement_profile_version
    FOR EACH ROW EXECUTE FUNCTION set_current_profile_version();

  CREATE TRIGGER requirement_profile_version_immutable BEFORE UPDATE OR DELETE OR TRUNCATE
    ON requirement_profile_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER requirement_immutable BEFORE UPDATE OR DELETE OR TRUNCATE
    ON requirement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER test_immutable BEFORE UPDATE OR DELETE OR TRUNCATE
    ON test FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER test_form_immutable BEFORE UPDATE OR DELETE OR TRUNCATE
    ON test_form FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE requirement_profile_version ENABLE ALWAYS TRIGGER requirement_profile_version_immutable;
  ALTER TABLE requirement ENABLE ALWAYS TRIGGER requirement_immutable;
  ALTER TABLE test ENABLE ALWAYS TRIGGER test_immutable;
  ALTER TABLE test_form ENABLE ALWAYS TRIGGER test_form_immutable;
`;
