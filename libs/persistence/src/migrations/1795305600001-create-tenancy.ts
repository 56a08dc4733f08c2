// Accounts, organisations and who is a member of which: what every other table's tenancy rests on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTenancy1795305600001 implements MigrationInterface {
  readonly name = 'CreateTenancy1795305600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groundSql);
    await runner.query(tablesSql);
    await runner.query(policiesSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE member, organisation, account;
      DROP FUNCTION refuse_change();
      DROP FUNCTION current_organisation();
      DROP FUNCTION current_account();
      REVOKE SELECT ON migration FROM bunkai_app, bunkai_worker;
      REVOKE USAGE ON SCHEMA public FROM bunkai_app, bunkai_worker, bunkai_definer;
    `);
  }
}

const groundSql = `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO bunkai_app, bunkai_worker, bunkai_definer;
  GRANT SELECT ON migration TO bunkai_app, bunkai_worker;

  -- After a commit the setting is '' and not NULL; what is no UUID raises, so that nothing is shown.
  CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT NULLIF(current_setting('bunkai.organisation', true), '')::uuid $$;
  CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT NULLIF(current_setting('bunkai.account', true), '')::uuid $$;

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% refuses %: its rows are never changed or deleted', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME;
    END $$;
`;

const tablesSql = `
  CREATE TABLE account (
    id uuid NOT NULL,
    email text NOT NULL,
    password_hash text NOT NULL,
    display_name text NOT NULL,
    locale text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_email_check CHECK (email = lower(email) AND email LIKE '_%@%_' AND char_length(email) <= 254),
    CONSTRAINT account_password_hash_check CHECK (password_hash <> ''),
    CONSTRAINT account_display_name_check CHECK (btrim(display_name) <> '' AND char_length(display_name) <= 200),
    CONSTRAINT account_locale_check CHECK (locale IN ('en', 'ja'))
  );

  CREATE TABLE organisation (
    id uuid NOT NULL,
    slug text NOT NULL,
    name jsonb NOT NULL,
    provider boolean NOT NULL,
    customer boolean NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_slug_key UNIQUE (slug),
    CONSTRAINT organisation_slug_check CHECK (char_length(slug) <= 63 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT organisation_name_check CHECK (jsonb_typeof(name) IN ('string', 'object') AND name NOT IN ('""', '{}')),
    CONSTRAINT organisation_side_check CHECK (provider OR customer)
  );

  CREATE TABLE member (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    roles text[] NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT member_pkey PRIMARY KEY (id),
    CONSTRAINT member_organisation_id_account_id_key UNIQUE (organisation_id, account_id),
    CONSTRAINT member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT member_roles_check
      CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'publisher', 'assessor', 'viewer'])
  );
  CREATE INDEX member_account_id_idx ON member (account_id);
`;

const policiesSql = `
  ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  -- password_hash is written and never read back: sign-in goes through credentials_by_email().
  GRANT SELECT (id, email, display_name, locale, created_at), INSERT, UPDATE (password_hash, display_name, locale)
    ON account TO bunkai_app;
  CREATE POLICY app_select ON account FOR SELECT TO bunkai_app USING (
    id = current_account()
    OR EXISTS (SELECT FROM member m WHERE m.account_id = account.id AND m.organisation_id = current_organisation()));
  CREATE POLICY app_insert ON account FOR INSERT TO bunkai_app WITH CHECK (id = current_account());
  CREATE POLICY app_update ON account FOR UPDATE TO bunkai_app USING (id = current_account());
  GRANT SELECT ON account TO bunkai_definer;
  CREATE POLICY definer_select ON account FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (name, provider, customer) ON organisation TO bunkai_app;
  -- Who provides is public. Who buys is known to its own people and, further on, to the providers it subscribed to.
  CREATE POLICY app_select ON organisation FOR SELECT TO bunkai_app USING (
    provider
    OR id = current_organisation()
    OR EXISTS (SELECT FROM member m WHERE m.organisation_id = organisation.id AND m.account_id = current_account()));
  CREATE POLICY app_insert ON organisation FOR INSERT TO bunkai_app WITH CHECK (id = current_organisation());
  CREATE POLICY app_update ON organisation FOR UPDATE TO bunkai_app USING (id = current_organisation());
  GRANT SELECT ON organisation TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON organisation FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON organisation FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (roles), DELETE ON member TO bunkai_app;
  CREATE POLICY app_select ON member FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation() OR account_id = current_account());
  CREATE POLICY app_insert ON member FOR INSERT TO bunkai_app WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY app_update ON member FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_delete ON member FOR DELETE TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, INSERT, UPDATE (roles) ON member TO bunkai_definer;
  CREATE POLICY definer_all ON member TO bunkai_definer USING (true);
`;
