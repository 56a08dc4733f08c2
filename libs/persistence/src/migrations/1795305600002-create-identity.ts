// Sessions, throttling and invitations, and the look-ups that come before anybody is known.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateIdentity1795305600002 implements MigrationInterface {
  readonly name = 'CreateIdentity1795305600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(functionsSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION accept_invitation(bytea, uuid, timestamptz);
      DROP FUNCTION invitation_by_token(bytea, timestamptz);
      DROP FUNCTION session_by_token(bytea, timestamptz);
      DROP FUNCTION credentials_by_email(text);
      DROP TABLE invitation, sign_in_attempt, session;
    `);
  }
}

const tablesSql = `
  CREATE TABLE session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    organisation_id uuid,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_token_hash_key UNIQUE (token_hash),
    CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT session_token_hash_check CHECK (octet_length(token_hash) = 32),
    CONSTRAINT session_expires_at_check CHECK (expires_at > created_at)
  );
  CREATE INDEX session_account_id_idx ON session (account_id);
  CREATE INDEX session_expires_at_idx ON session (expires_at);

  CREATE TABLE sign_in_attempt (
    key_hash bytea NOT NULL,
    window_started_at timestamptz NOT NULL,
    failures integer NOT NULL,
    CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key_hash),
    CONSTRAINT sign_in_attempt_key_hash_check CHECK (octet_length(key_hash) = 32),
    CONSTRAINT sign_in_attempt_failures_check CHECK (failures >= 0)
  );
  CREATE INDEX sign_in_attempt_window_started_at_idx ON sign_in_attempt (window_started_at);

  CREATE TABLE invitation (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    email text NOT NULL,
    roles text[] NOT NULL,
    token_hash bytea NOT NULL,
    invited_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT invitation_pkey PRIMARY KEY (id),
    CONSTRAINT invitation_token_hash_key UNIQUE (token_hash),
    CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account (id),
    CONSTRAINT invitation_email_check CHECK (email = lower(email) AND email LIKE '_%@%_' AND char_length(email) <= 254),
    CONSTRAINT invitation_roles_check
      CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'publisher', 'assessor', 'viewer']),
    CONSTRAINT invitation_token_hash_check CHECK (octet_length(token_hash) = 32),
    CONSTRAINT invitation_expires_at_check CHECK (expires_at > created_at),
    CONSTRAINT invitation_end_check CHECK (accepted_at IS NULL OR revoked_at IS NULL)
  );
  CREATE INDEX invitation_organisation_id_idx ON invitation (organisation_id, created_at);
`;

const policiesSql = `
  ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT (id, account_id, organisation_id, created_at, last_seen_at, expires_at), INSERT,
    UPDATE (organisation_id, last_seen_at, expires_at), DELETE ON session TO bunkai_app;
  CREATE POLICY app_select ON session FOR SELECT TO bunkai_app USING (account_id = current_account());
  CREATE POLICY app_insert ON session FOR INSERT TO bunkai_app WITH CHECK (account_id = current_account());
  CREATE POLICY app_update ON session FOR UPDATE TO bunkai_app USING (account_id = current_account()) WITH CHECK (
    account_id = current_account()
    AND (organisation_id IS NULL OR EXISTS (SELECT FROM member m
      WHERE m.account_id = session.account_id AND m.organisation_id = session.organisation_id)));
  CREATE POLICY app_delete ON session FOR DELETE TO bunkai_app USING (account_id = current_account());
  GRANT SELECT (expires_at), DELETE ON session TO bunkai_worker;
  CREATE POLICY worker_expired ON session TO bunkai_worker USING (expires_at < now());
  GRANT SELECT ON session TO bunkai_definer;
  CREATE POLICY definer_select ON session FOR SELECT TO bunkai_definer USING (true);

  -- No tenant's: counted before anybody is known, under the hash of an address.
  GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO bunkai_app;
  GRANT SELECT, DELETE ON sign_in_attempt TO bunkai_worker;

  ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT (id, organisation_id, email, roles, invited_by, created_at, expires_at, accepted_at, revoked_at),
    INSERT, UPDATE (revoked_at) ON invitation TO bunkai_app;
  CREATE POLICY app_select ON invitation FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON invitation FOR INSERT TO bunkai_app WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY app_update ON invitation FOR UPDATE TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, UPDATE (accepted_at) ON invitation TO bunkai_definer;
  CREATE POLICY definer_all ON invitation TO bunkai_definer USING (true);
`;

const functionsSql = `
  CREATE FUNCTION credentials_by_email(given_email text) RETURNS TABLE (account_id uuid, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT a.id, a.password_hash FROM account a WHERE a.email = lower(given_email) $$;

  -- The organisation is gone from the answer as soon as the membership is.
  CREATE FUNCTION session_by_token(given_token_hash bytea, at timestamptz)
    RETURNS TABLE (session_id uuid, account_id uuid, email text, display_name text, locale text,
      organisation_id uuid, roles text[], provider boolean, customer boolean,
      last_seen_at timestamptz, expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT s.id, a.id, a.email, a.display_name, a.locale, o.id, m.roles, o.provider, o.customer,
             s.last_seen_at, s.expires_at
        FROM session s
        JOIN account a ON a.id = s.account_id
        LEFT JOIN member m ON m.account_id = s.account_id AND m.organisation_id = s.organisation_id
        LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE s.token_hash = given_token_hash AND s.expires_at > at $$;

  CREATE FUNCTION invitation_by_token(given_token_hash bytea, at timestamptz)
    RETURNS TABLE (invitation_id uuid, organisation_id uuid, organisation_slug text, organisation_name jsonb,
      email text, roles text[], expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
      SELECT i.id, o.id, o.slug, o.name, i.email, i.roles, i.expires_at
        FROM invitation i JOIN organisation o ON o.id = i.organisation_id
       WHERE i.token_hash = given_token_hash AND i.expires_at > at
         AND i.accepted_at IS NULL AND i.revoked_at IS NULL $$;

  -- For the account at hand alone, and only if the invitation went to its address. NULL: there is nothing to accept.
  CREATE FUNCTION accept_invitation(given_token_hash bytea, member_id uuid, at timestamptz) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        accepted invitation;
      BEGIN
        UPDATE invitation i SET accepted_at = at
         WHERE i.token_hash = given_token_hash AND i.expires_at > at
           AND i.accepted_at IS NULL AND i.revoked_at IS NULL
           AND i.email = (SELECT a.email FROM account a WHERE a.id = current_account())
        RETURNING * INTO accepted;
        IF accepted.id IS NULL THEN RETURN NULL; END IF;
        INSERT INTO member AS m (id, organisation_id, account_id, roles, created_at)
        VALUES (member_id, accepted.organisation_id, current_account(), accepted.roles, at)
        ON CONFLICT (organisation_id, account_id) DO UPDATE
          SET roles = ARRAY(SELECT DISTINCT r FROM unnest(m.roles || excluded.roles) AS r ORDER BY r);
        RETURN accepted.organisation_id;
      END $$;

  REVOKE ALL ON FUNCTION credentials_by_email(text), session_by_token(bytea, timestamptz),
    invitation_by_token(bytea, timestamptz), accept_invitation(bytea, uuid, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION credentials_by_email(text), session_by_token(bytea, timestamptz),
    invitation_by_token(bytea, timestamptz), accept_invitation(bytea, uuid, timestamptz) TO bunkai_app;
`;
