// The directory: what is told of each disclosure release in a few lines, and when the release is in force.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectory1795305600009 implements MigrationInterface {
  readonly name = 'CreateDirectory1795305600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tableSql);
    await runner.query(policiesSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE directory_entry');
  }
}

// Searched by LIKE over what is listed, without pg_trgm: in a database of locale C that takes Japanese for no letters at all.
// Releases that never were or no longer are in force have no period, or one that is over, and the index passes them by.
const tableSql = `
  CREATE TABLE directory_entry (
    release_id uuid NOT NULL,
    service_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    published_at timestamptz NOT NULL,
    effective_from timestamptz NOT NULL,
    models text[] NOT NULL,
    stored_in text[] NOT NULL,
    schemes text[] NOT NULL,
    scheme_ends timestamptz[] NOT NULL,
    fields_disclosed integer NOT NULL,
    facts jsonb NOT NULL,
    search_text text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    listed_from timestamptz,
    listed_until timestamptz,
    CONSTRAINT directory_entry_pkey PRIMARY KEY (release_id),
    CONSTRAINT directory_entry_release_id_fkey FOREIGN KEY (release_id, service_id, organisation_id)
      REFERENCES release (id, service_id, organisation_id),
    CONSTRAINT directory_entry_schemes_check CHECK (cardinality(schemes) = cardinality(scheme_ends)),
    CONSTRAINT directory_entry_facts_check CHECK (jsonb_typeof(facts) = 'object'),
    CONSTRAINT directory_entry_listed_check CHECK (CASE WHEN listed_from IS NULL THEN listed_until IS NULL
      ELSE listed_until IS NOT NULL AND listed_from < listed_until END)
  );
  CREATE INDEX directory_entry_listed_until_idx ON directory_entry (listed_until);
  CREATE INDEX directory_entry_service_id_idx ON directory_entry (service_id);
`;

const policiesSql = `
  ALTER TABLE directory_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (listed_from, listed_until) ON directory_entry TO bunkai_app, bunkai_worker;
  CREATE POLICY everyone_select ON directory_entry FOR SELECT TO bunkai_app, bunkai_worker USING (true);
  CREATE POLICY app_insert ON directory_entry FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY app_update ON directory_entry FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY worker_insert ON directory_entry FOR INSERT TO bunkai_worker WITH CHECK (true);
  CREATE POLICY worker_update ON directory_entry FOR UPDATE TO bunkai_worker USING (true);
`;
