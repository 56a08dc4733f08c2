// Whoever has the link of a mail sees what it ends, and may take it back.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class ReadUnsubscription1795305600019 implements MigrationInterface {
  readonly name = 'ReadUnsubscription1795305600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (failing_since) ON channel TO bunkai_definer');
    await runner.query(asDefiner(definerSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION unsubscription_by_token(text), resubscribe_channel(text);
      REVOKE UPDATE (failing_since) ON channel FROM bunkai_definer;
    `);
  }
}

const definerSql = `
  CREATE FUNCTION unsubscription_by_token(given_token text)
    RETURNS TABLE (organisation_name jsonb, email text, disabled_reason text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT o.name, a.email, c.disabled_reason
        FROM channel c
        JOIN organisation o ON o.id = c.organisation_id
        JOIN account a ON a.id = c.account_id
       WHERE c.unsubscribe_token = given_token $$;
  -- What an owner, a failure or the other side disabled is not for the token to enable.
  CREATE FUNCTION resubscribe_channel(given_token text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      UPDATE channel SET disabled_at = NULL, disabled_reason = NULL, failing_since = NULL
       WHERE unsubscribe_token = given_token AND disabled_reason = 'unsubscribed' $$;
  REVOKE ALL ON FUNCTION unsubscription_by_token(text), resubscribe_channel(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION unsubscription_by_token(text), resubscribe_channel(text) TO bunkai_app;
`;
