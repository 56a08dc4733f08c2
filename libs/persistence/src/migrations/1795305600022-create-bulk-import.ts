// Many things at once from a file: the import with its counts, and its rows with what became of each.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBulkImport1795305600022 implements MigrationInterface {
  readonly name = 'CreateBulkImport1795305600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY app_insert_import ON outbox;
      DROP TABLE bulk_import_row, bulk_import;
    `);
  }
}

const tablesSql = `
  -- organisation_id is NULL for an operator's, which belongs to whoever began it.
  CREATE TABLE bulk_import (
    id uuid NOT NULL,
    organisation_id uuid,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    mode text NOT NULL,
    publishes boolean NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL,
    refusal text,
    row_count integer NOT NULL,
    done_count integer NOT NULL,
    unchanged_count integer NOT NULL,
    faulty_count integer NOT NULL,
    created_at timestamptz NOT NULL,
    worked_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT bulk_import_pkey PRIMARY KEY (id),
    CONSTRAINT bulk_import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT bulk_import_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT bulk_import_kind_check CHECK (kind IN ('services', 'subscriptions', 'customers')),
    CONSTRAINT bulk_import_tenant_check CHECK ((kind = 'customers') = (organisation_id IS NULL)),
    CONSTRAINT bulk_import_mode_check CHECK (mode IN ('each', 'all-or-nothing', 'check')),
    CONSTRAINT bulk_import_state_check CHECK (state IN ('running', 'done', 'refused', 'cancelled')),
    CONSTRAINT bulk_import_finished_at_check CHECK ((state = 'running') = (finished_at IS NULL)),
    CONSTRAINT bulk_import_file_name_check CHECK (char_length(file_name) BETWEEN 1 AND 200)
  );
  CREATE INDEX bulk_import_organisation_id_idx ON bulk_import (organisation_id, id DESC);
  CREATE INDEX bulk_import_account_id_idx ON bulk_import (account_id, id DESC) WHERE organisation_id IS NULL;

  -- content is let go once the row is done: what it said is stored where it belongs.
  CREATE TABLE bulk_import_row (
    import_id uuid NOT NULL,
    line integer NOT NULL,
    organisation_id uuid,
    account_id uuid NOT NULL,
    key text NOT NULL,
    content jsonb,
    outcome text,
    subject_id uuid,
    faults jsonb NOT NULL,
    CONSTRAINT bulk_import_row_pkey PRIMARY KEY (import_id, line),
    CONSTRAINT bulk_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES bulk_import (id) ON DELETE CASCADE,
    CONSTRAINT bulk_import_row_outcome_check CHECK (outcome IN ('done', 'unchanged', 'faulty')),
    CONSTRAINT bulk_import_row_faults_check
      CHECK (jsonb_typeof(faults) = 'array' AND (outcome IS NOT DISTINCT FROM 'faulty') = (faults <> '[]'))
  );
  CREATE INDEX bulk_import_row_waiting_idx ON bulk_import_row (import_id, line) WHERE outcome IS NULL;
  CREATE INDEX bulk_import_row_faulty_idx ON bulk_import_row (import_id, line) WHERE outcome = 'faulty';
  -- What an operator brought in before.
  CREATE INDEX bulk_import_row_subject_idx ON bulk_import_row (account_id, key)
    WHERE organisation_id IS NULL AND subject_id IS NOT NULL;
`;

const own = `organisation_id = current_organisation()
    OR (organisation_id IS NULL AND current_organisation() IS NULL AND account_id = current_account())`;

const policiesSql = `
  ALTER TABLE bulk_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (state, refusal, row_count, done_count, unchanged_count, faulty_count, worked_at, finished_at)
    ON bulk_import TO bunkai_app;
  CREATE POLICY app_all ON bulk_import TO bunkai_app USING (${own});

  ALTER TABLE bulk_import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (content, outcome, subject_id, faults) ON bulk_import_row TO bunkai_app;
  CREATE POLICY app_all ON bulk_import_row TO bunkai_app USING (${own});

  -- An operator acts for no organisation; all that it can order is that imports go on.
  CREATE POLICY app_insert_import ON outbox FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id IS NULL AND current_organisation() IS NULL AND current_account() IS NOT NULL
    AND topic = 'work-import' AND payload ->> 'accountId' = current_account()::text
    AND payload ->> 'organisationId' IS NULL
    AND attempts = 0 AND done_at IS NULL AND failed_at IS NULL AND last_error IS NULL);
`;
