// Secret addresses at which a member's feed reader and calendar read what the organisation is told.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateFeedAddress1795305600018 implements MigrationInterface {
  readonly name = 'CreateFeedAddress1795305600018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tableSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(functionSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION feed_address_by_token(bytea);
      DROP TABLE feed_address;
    `);
  }
}

const tableSql = `
  -- One for a member in an organisation; it goes when the member goes.
  CREATE TABLE feed_address (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT feed_address_pkey PRIMARY KEY (id),
    CONSTRAINT feed_address_organisation_id_account_id_key UNIQUE (organisation_id, account_id),
    CONSTRAINT feed_address_token_hash_key UNIQUE (token_hash),
    CONSTRAINT feed_address_member_fkey FOREIGN KEY (organisation_id, account_id)
      REFERENCES member (organisation_id, account_id) ON DELETE CASCADE,
    CONSTRAINT feed_address_token_hash_check CHECK (octet_length(token_hash) = 32)
  );
`;

const policiesSql = `
  ALTER TABLE feed_address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  -- The hash is written and never read back: a token is looked up by feed_address_by_token().
  GRANT SELECT (id, organisation_id, account_id, created_at), INSERT, DELETE ON feed_address TO bunkai_app;
  CREATE POLICY app_select ON feed_address FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation() AND account_id = current_account());
  CREATE POLICY app_insert ON feed_address FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND account_id = current_account());
  CREATE POLICY app_delete ON feed_address FOR DELETE TO bunkai_app
    USING (organisation_id = current_organisation() AND account_id = current_account());
  GRANT SELECT ON feed_address TO bunkai_definer;
  CREATE POLICY definer_select ON feed_address FOR SELECT TO bunkai_definer USING (true);
`;

const functionSql = `
  -- Who reads at a secret address, as what member of which organisation. Nothing of it goes to whoever sent the token.
  CREATE FUNCTION feed_address_by_token(given_token_hash bytea)
    RETURNS TABLE (feed_address_id uuid, created_at timestamptz, account_id uuid, locale text,
      organisation_id uuid, organisation_name jsonb, roles text[], provider boolean, customer boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT f.id, f.created_at, a.id, a.locale, o.id, o.name, m.roles, o.provider, o.customer
        FROM feed_address f
        JOIN member m ON m.organisation_id = f.organisation_id AND m.account_id = f.account_id
        JOIN organisation o ON o.id = f.organisation_id
        JOIN account a ON a.id = f.account_id
       WHERE f.token_hash = given_token_hash $$;
  REVOKE ALL ON FUNCTION feed_address_by_token(bytea) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION feed_address_by_token(bytea) TO bunkai_app;
`;
