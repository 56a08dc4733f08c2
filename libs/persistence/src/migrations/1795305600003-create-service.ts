// Services, their drafts, and what of them was published: for good, and one copy for each class of reader.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateService1795305600003 implements MigrationInterface {
  readonly name = 'CreateService1795305600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(serviceSql);
    await runner.query(releaseSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(definerFunctionsSql));
    await runner.query(triggersSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY app_select ON service;
      DROP TABLE upstream_link, release_copy, release_fact, release, draft, service;
      DROP FUNCTION state_release_facts();
      DROP FUNCTION follow_last_release();
    `);
  }
}

const serviceSql = `
  CREATE TABLE service (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    slug text NOT NULL,
    name jsonb NOT NULL,
    nda_terms jsonb,
    created_at timestamptz NOT NULL,
    CONSTRAINT service_pkey PRIMARY KEY (id),
    CONSTRAINT service_organisation_id_slug_key UNIQUE (organisation_id, slug),
    CONSTRAINT service_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT service_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT service_slug_check CHECK (char_length(slug) <= 63 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT service_name_check CHECK (jsonb_typeof(name) IN ('string', 'object') AND name NOT IN ('""', '{}')),
    CONSTRAINT service_nda_terms_check CHECK (jsonb_typeof(nda_terms) = 'array')
  );

  CREATE TABLE draft (
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    document jsonb NOT NULL,
    revision integer NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by uuid NOT NULL,
    CONSTRAINT draft_pkey PRIMARY KEY (service_id),
    CONSTRAINT draft_service_id_fkey
      FOREIGN KEY (service_id, organisation_id) REFERENCES service (id, organisation_id),
    CONSTRAINT draft_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES account (id),
    CONSTRAINT draft_revision_check CHECK (revision > 0)
  );
`;

const releaseSql = `
  CREATE TABLE release (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    withdraws integer,
    document jsonb,
    hash text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL,
    effective_from timestamptz NOT NULL,
    summary jsonb NOT NULL,
    diff jsonb NOT NULL,
    CONSTRAINT release_pkey PRIMARY KEY (id),
    CONSTRAINT release_service_id_number_key UNIQUE (service_id, number),
    CONSTRAINT release_service_id_withdraws_key UNIQUE (service_id, withdraws),
    CONSTRAINT release_id_service_id_organisation_id_key UNIQUE (id, service_id, organisation_id),
    CONSTRAINT release_service_id_fkey
      FOREIGN KEY (service_id, organisation_id) REFERENCES service (id, organisation_id),
    CONSTRAINT release_withdraws_fkey FOREIGN KEY (service_id, withdraws) REFERENCES release (service_id, number),
    CONSTRAINT release_published_by_fkey FOREIGN KEY (published_by) REFERENCES account (id),
    CONSTRAINT release_number_check CHECK (number > 0),
    CONSTRAINT release_kind_check CHECK (CASE kind
      WHEN 'disclosure' THEN document IS NOT NULL AND withdraws IS NULL
      WHEN 'withdrawal' THEN document IS NULL AND withdraws IS NOT NULL AND withdraws < number
      ELSE false END),
    CONSTRAINT release_hash_check CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT release_summary_check CHECK (jsonb_typeof(summary) = 'object'),
    CONSTRAINT release_diff_check CHECK (jsonb_typeof(diff) = 'array')
  );

  -- No hash: that of the whole document would let a reader find a withheld value by trying.
  CREATE TABLE release_fact (
    release_id uuid NOT NULL,
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    withdraws integer,
    published_at timestamptz NOT NULL,
    effective_from timestamptz NOT NULL,
    summary jsonb NOT NULL,
    CONSTRAINT release_fact_pkey PRIMARY KEY (release_id),
    CONSTRAINT release_fact_service_id_number_key UNIQUE (service_id, number),
    CONSTRAINT release_fact_release_id_fkey FOREIGN KEY (release_id, service_id, organisation_id)
      REFERENCES release (id, service_id, organisation_id)
  );
  CREATE INDEX release_fact_published_at_idx ON release_fact (published_at);

  CREATE TABLE release_copy (
    release_id uuid NOT NULL,
    reader_class text NOT NULL,
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    document jsonb,
    diff jsonb NOT NULL,
    hash text NOT NULL,
    CONSTRAINT release_copy_pkey PRIMARY KEY (release_id, reader_class),
    CONSTRAINT release_copy_release_id_fkey FOREIGN KEY (release_id, service_id, organisation_id)
      REFERENCES release (id, service_id, organisation_id),
    CONSTRAINT release_copy_reader_class_check CHECK (reader_class IN ('public', 'customers', 'subscribers', 'nda')),
    CONSTRAINT release_copy_hash_check CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT release_copy_diff_check CHECK (jsonb_typeof(diff) = 'array')
  );
  CREATE INDEX release_copy_service_id_idx ON release_copy (service_id, reader_class);

  CREATE TABLE upstream_link (
    release_id uuid NOT NULL,
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    upstream_provider text NOT NULL,
    upstream_slug text NOT NULL,
    inherits text[] NOT NULL,
    CONSTRAINT upstream_link_pkey PRIMARY KEY (release_id, upstream_provider, upstream_slug),
    CONSTRAINT upstream_link_release_id_fkey FOREIGN KEY (release_id, service_id, organisation_id)
      REFERENCES release (id, service_id, organisation_id)
  );
  CREATE INDEX upstream_link_upstream_idx ON upstream_link (upstream_provider, upstream_slug);
`;

const policiesSql = `
  ALTER TABLE service ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (name, nda_terms) ON service TO bunkai_app;
  -- A service is everybody's to see from its first release on.
  CREATE POLICY app_select ON service FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation()
    OR EXISTS (SELECT FROM release_fact f WHERE f.service_id = service.id));
  CREATE POLICY app_insert ON service FOR INSERT TO bunkai_app WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY app_update ON service FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON service TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON service FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON service FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (document, revision, updated_at, updated_by), DELETE ON draft TO bunkai_app;
  CREATE POLICY app_all ON draft TO bunkai_app USING (organisation_id = current_organisation());

  ALTER TABLE release ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON release TO bunkai_app;
  CREATE POLICY app_select ON release FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON release FOR INSERT TO bunkai_app WITH CHECK (organisation_id = current_organisation());
  GRANT SELECT ON release TO bunkai_worker;
  CREATE POLICY worker_select ON release FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE release_fact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON release_fact TO bunkai_app, bunkai_worker;
  CREATE POLICY everyone_select ON release_fact FOR SELECT TO bunkai_app, bunkai_worker USING (true);
  GRANT SELECT, INSERT ON release_fact TO bunkai_definer;
  CREATE POLICY definer_all ON release_fact TO bunkai_definer USING (true);

  ALTER TABLE release_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON release_copy TO bunkai_app;
  CREATE POLICY app_select_own ON release_copy FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation());
  CREATE POLICY app_select_public ON release_copy FOR SELECT TO bunkai_app USING (
    reader_class = 'public' OR (reader_class = 'customers' AND current_organisation() IS NOT NULL));
  CREATE POLICY app_insert ON release_copy FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation());
  GRANT SELECT ON release_copy TO bunkai_worker;
  CREATE POLICY worker_select ON release_copy FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE upstream_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON upstream_link TO bunkai_app;
  CREATE POLICY app_select ON upstream_link FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON upstream_link FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation());
  GRANT SELECT ON upstream_link TO bunkai_worker;
  CREATE POLICY worker_select ON upstream_link FOR SELECT TO bunkai_worker USING (true);
`;

const definerFunctionsSql = `
  CREATE FUNCTION state_release_facts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO release_fact (release_id, service_id, organisation_id, number, kind, withdraws,
                                  published_at, effective_from, summary)
        VALUES (NEW.id, NEW.service_id, NEW.organisation_id, NEW.number, NEW.kind, NEW.withdraws,
                NEW.published_at, NEW.effective_from, NEW.summary);
        RETURN NULL;
      END $$;
`;

const triggersSql = `
  CREATE FUNCTION follow_last_release() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      last_number integer;
      last_published_at timestamptz;
    BEGIN
      SELECT r.number, r.published_at INTO last_number, last_published_at
        FROM release r WHERE r.service_id = NEW.service_id ORDER BY r.number DESC LIMIT 1;
      IF NEW.number <> coalesce(last_number, 0) + 1 THEN
        RAISE EXCEPTION 'release number % does not follow %', NEW.number, coalesce(last_number, 0)
          USING ERRCODE = 'check_violation', CONSTRAINT = 'release_follows_number';
      END IF;
      IF NEW.published_at < last_published_at THEN
        RAISE EXCEPTION 'release % would be published before its predecessor', NEW.number
          USING ERRCODE = 'check_violation', CONSTRAINT = 'release_follows_published_at';
      END IF;
      IF EXISTS (SELECT FROM release r
                  WHERE r.service_id = NEW.service_id AND r.number = NEW.withdraws AND r.kind = 'withdrawal') THEN
        RAISE EXCEPTION 'a withdrawal cannot be withdrawn'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'release_withdraws_disclosure';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER release_follows BEFORE INSERT ON release FOR EACH ROW EXECUTE FUNCTION follow_last_release();
  CREATE TRIGGER release_facts AFTER INSERT ON release FOR EACH ROW EXECUTE FUNCTION state_release_facts();

  -- By statement, so that a change which would meet no row is refused too; always, so that replication is no way round.
  CREATE TRIGGER release_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON release
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER release_fact_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON release_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER release_copy_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON release_copy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER upstream_link_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON upstream_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE release ENABLE ALWAYS TRIGGER release_immutable;
  ALTER TABLE release_fact ENABLE ALWAYS TRIGGER release_fact_immutable;
  ALTER TABLE release_copy ENABLE ALWAYS TRIGGER release_copy_immutable;
  ALTER TABLE upstream_link ENABLE ALWAYS TRIGGER upstream_link_immutable;
`;
