// Channels by which alerts leave the house, and the ledger of what is sent over them: deliveries and their attempts.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateDelivery1795305600013 implements MigrationInterface {
  readonly name = 'CreateDelivery1795305600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(channelSql);
    await runner.query(ledgerSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(definerSql));
    await runner.query(triggersSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER member_give_channel ON member;
      DROP TRIGGER alert_pend ON alert;
      DROP TABLE delivery_attempt, delivery_alert, delivery, pending_alert, channel;
      DROP FUNCTION unsubscribe_channel(text, timestamptz);
      DROP FUNCTION cancel_deliveries(), pend_alerts(), give_channel(), keep_former_secret(), ring_delivery();
      DROP POLICY worker_select ON account;
      REVOKE SELECT (id, email, display_name) ON account FROM bunkai_worker;
    `);
  }
}

const channelSql = `
  -- A member's e-mail (account_id), or an endpoint of the organisation. It goes with the membership.
  CREATE TABLE channel (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    account_id uuid,
    kind text NOT NULL,
    label text NOT NULL,
    address text,
    language text NOT NULL,
    rhythm text NOT NULL,
    hour integer NOT NULL,
    weekday integer NOT NULL,
    time_zone text NOT NULL,
    scope text NOT NULL,
    severity text,
    controls text[] NOT NULL,
    unsubscribe_token text NOT NULL,
    secret bytea,
    former_secret bytea,
    former_secret_until timestamptz,
    disabled_at timestamptz,
    disabled_reason text,
    failing_since timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    CONSTRAINT channel_pkey PRIMARY KEY (id),
    CONSTRAINT channel_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT channel_organisation_id_account_id_key UNIQUE (organisation_id, account_id),
    CONSTRAINT channel_unsubscribe_token_key UNIQUE (unsubscribe_token),
    CONSTRAINT channel_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT channel_member_fkey FOREIGN KEY (organisation_id, account_id)
      REFERENCES member (organisation_id, account_id) ON DELETE CASCADE,
    CONSTRAINT channel_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT channel_kind_check CHECK (kind IN ('e-mail', 'webhook', 'slack', 'teams')),
    CONSTRAINT channel_account_id_check CHECK ((kind = 'e-mail') = (account_id IS NOT NULL)),
    CONSTRAINT channel_address_check CHECK ((kind = 'e-mail') = (address IS NULL) AND char_length(address) <= 2000),
    CONSTRAINT channel_label_check CHECK (btrim(label) <> '' AND char_length(label) <= 200),
    CONSTRAINT channel_language_check CHECK (language IN ('en', 'ja')),
    CONSTRAINT channel_rhythm_check CHECK (rhythm IN ('at-once', 'daily', 'weekly', 'never')),
    CONSTRAINT channel_hour_check CHECK (hour BETWEEN 0 AND 23),
    CONSTRAINT channel_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    -- Raises for a zone that the server does not know, which would else stop everybody's digests.
    CONSTRAINT channel_time_zone_check CHECK ((timestamptz '2000-01-01Z' AT TIME ZONE time_zone) IS NOT NULL),
    CONSTRAINT channel_scope_check CHECK (scope IN ('own', 'any')),
    CONSTRAINT channel_severity_check CHECK (severity IN ('mandatory', 'recommended')),
    CONSTRAINT channel_unsubscribe_token_check CHECK (char_length(unsubscribe_token) >= 32),
    CONSTRAINT channel_disabled_reason_check CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)
      AND disabled_reason IN ('gone', 'failing', 'unsubscribed', 'by-hand'))
  );
  CREATE INDEX channel_open_idx ON channel (organisation_id) WHERE disabled_at IS NULL AND rhythm <> 'never';
`;

const ledgerSql = `
  -- Alerts that no channel has got yet.
  CREATE TABLE pending_alert (
    alert_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    correlation_id text,
    CONSTRAINT pending_alert_pkey PRIMARY KEY (alert_id),
    CONSTRAINT pending_alert_alert_id_fkey FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id)
  );
  CREATE INDEX pending_alert_created_at_idx ON pending_alert (created_at, alert_id);

  CREATE TABLE delivery (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    channel_id uuid NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    claimed_by uuid,
    claimed_until timestamptz,
    outcome text,
    finished_at timestamptz,
    last_error text,
    correlation_id text,
    CONSTRAINT delivery_pkey PRIMARY KEY (id),
    CONSTRAINT delivery_id_channel_id_organisation_id_key UNIQUE (id, channel_id, organisation_id),
    CONSTRAINT delivery_channel_id_fkey FOREIGN KEY (channel_id, organisation_id)
      REFERENCES channel (id, organisation_id) ON DELETE CASCADE,
    CONSTRAINT delivery_kind_check CHECK (kind IN ('alerts', 'digest', 'test', 'channel-disabled')),
    CONSTRAINT delivery_body_check CHECK (jsonb_typeof(body) = 'object'),
    CONSTRAINT delivery_attempts_check CHECK (attempts >= 0),
    CONSTRAINT delivery_claimed_by_check CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CONSTRAINT delivery_outcome_check CHECK (outcome IN ('delivered', 'refused', 'given-up', 'cancelled'))
  );
  -- The digest that alerts may still join: the claim that sends it takes it out of this index.
  CREATE UNIQUE INDEX delivery_digest_key ON delivery (channel_id, due_at)
    WHERE kind = 'digest' AND outcome IS NULL AND attempts = 0;
  CREATE INDEX delivery_due_idx ON delivery (due_at, channel_id) WHERE outcome IS NULL;
  CREATE INDEX delivery_open_idx ON delivery (channel_id, due_at) WHERE outcome IS NULL;
  CREATE INDEX delivery_claimed_idx ON delivery (channel_id) WHERE outcome IS NULL AND claimed_by IS NOT NULL;
  CREATE INDEX delivery_channel_id_idx ON delivery (channel_id, created_at DESC, id DESC);

  -- An alert goes over a channel in exactly one delivery.
  CREATE TABLE delivery_alert (
    delivery_id uuid NOT NULL,
    alert_id uuid NOT NULL,
    channel_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT delivery_alert_pkey PRIMARY KEY (delivery_id, alert_id),
    CONSTRAINT delivery_alert_channel_id_alert_id_key UNIQUE (channel_id, alert_id),
    CONSTRAINT delivery_alert_delivery_id_fkey FOREIGN KEY (delivery_id, channel_id, organisation_id)
      REFERENCES delivery (id, channel_id, organisation_id) ON DELETE CASCADE,
    CONSTRAINT delivery_alert_alert_id_fkey FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id)
  );

  CREATE TABLE delivery_attempt (
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    started_at timestamptz NOT NULL,
    duration_ms integer NOT NULL,
    status integer,
    response text NOT NULL,
    error text,
    CONSTRAINT delivery_attempt_pkey PRIMARY KEY (id),
    CONSTRAINT delivery_attempt_delivery_id_number_key UNIQUE (delivery_id, number),
    CONSTRAINT delivery_attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery (id) ON DELETE CASCADE,
    CONSTRAINT delivery_attempt_number_check CHECK (number > 0),
    CONSTRAINT delivery_attempt_duration_ms_check CHECK (duration_ms >= 0),
    CONSTRAINT delivery_attempt_response_check CHECK (octet_length(response) <= 2048)
  );
`;

const policiesSql = `
  -- Whom to write to.
  GRANT SELECT (id, email, display_name) ON account TO bunkai_worker;
  CREATE POLICY worker_select ON account FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE channel ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  -- secret, former_secret and unsubscribe_token are written and never read back.
  GRANT SELECT (id, organisation_id, account_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
      severity, controls, former_secret_until, disabled_at, disabled_reason, failing_since, created_at, created_by),
    INSERT, UPDATE (label, language, rhythm, hour, weekday, time_zone, scope, severity, controls, secret,
      former_secret_until, disabled_at, disabled_reason, failing_since), DELETE ON channel TO bunkai_app;
  CREATE POLICY app_select ON channel FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND (account_id IS NULL OR account_id = current_account()));
  CREATE POLICY app_insert ON channel FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation() AND account_id IS NULL AND created_by = current_account());
  CREATE POLICY app_update ON channel FOR UPDATE TO bunkai_app USING (
    organisation_id = current_organisation() AND (account_id IS NULL OR account_id = current_account()));
  CREATE POLICY app_delete ON channel FOR DELETE TO bunkai_app USING (
    organisation_id = current_organisation() AND (account_id IS NULL OR account_id = current_account()));
  GRANT SELECT, UPDATE (disabled_at, disabled_reason, failing_since) ON channel TO bunkai_worker;
  CREATE POLICY worker_all ON channel TO bunkai_worker USING (true);
  GRANT SELECT, INSERT, UPDATE (disabled_at, disabled_reason) ON channel TO bunkai_definer;
  CREATE POLICY definer_all ON channel TO bunkai_definer USING (true);

  ALTER TABLE pending_alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT INSERT ON pending_alert TO bunkai_definer;
  CREATE POLICY definer_insert ON pending_alert FOR INSERT TO bunkai_definer WITH CHECK (true);
  -- UPDATE lets it lock what it is about to delete.
  GRANT SELECT, UPDATE, DELETE ON pending_alert TO bunkai_worker;
  CREATE POLICY worker_all ON pending_alert TO bunkai_worker USING (true);

  ALTER TABLE delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (due_at, attempts, outcome, finished_at) ON delivery TO bunkai_app;
  CREATE POLICY app_select ON delivery FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id));
  CREATE POLICY app_insert ON delivery FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id)
    AND kind = 'test' AND attempts = 0 AND claimed_by IS NULL AND outcome IS NULL);
  CREATE POLICY app_update ON delivery FOR UPDATE TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id));
  GRANT SELECT, INSERT, DELETE,
    UPDATE (due_at, attempts, claimed_by, claimed_until, outcome, finished_at, last_error) ON delivery TO bunkai_worker;
  CREATE POLICY worker_all ON delivery TO bunkai_worker USING (true);
  GRANT SELECT, UPDATE (claimed_by, claimed_until, outcome, finished_at) ON delivery TO bunkai_definer;
  CREATE POLICY definer_all ON delivery TO bunkai_definer USING (true);

  ALTER TABLE delivery_alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON delivery_alert TO bunkai_app;
  CREATE POLICY app_select ON delivery_alert FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM delivery d WHERE d.id = delivery_id));
  GRANT SELECT, INSERT ON delivery_alert TO bunkai_worker;
  CREATE POLICY worker_all ON delivery_alert TO bunkai_worker USING (true);

  ALTER TABLE delivery_attempt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON delivery_attempt TO bunkai_app;
  CREATE POLICY app_select ON delivery_attempt FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM delivery d WHERE d.id = delivery_id));
  GRANT SELECT, INSERT ON delivery_attempt TO bunkai_worker;
  CREATE POLICY worker_all ON delivery_attempt TO bunkai_worker USING (true);
`;

/** The channel that every member is given: quiet where nothing of one's own is touched. */
const givenChannelSql = `
  INSERT INTO channel (id, organisation_id, account_id, kind, label, language, rhythm, hour, weekday, time_zone, scope,
                       controls, unsubscribe_token, created_at, created_by)
  SELECT gen_random_uuid(), m.organisation_id, m.account_id, 'e-mail', 'E-mail', a.locale, 'at-once', 9, 1,
         CASE a.locale WHEN 'ja' THEN 'Asia/Tokyo' ELSE 'UTC' END, 'own', '{}',
         replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), m.created_at, m.account_id
    FROM member m JOIN account a ON a.id = m.account_id`;

const definerSql = `
  ${givenChannelSql};
  CREATE FUNCTION give_channel() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        ${givenChannelSql} WHERE m.id = NEW.id;
        RETURN NULL;
      END $$;

  CREATE FUNCTION pend_alerts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO pending_alert (alert_id, organisation_id, created_at, correlation_id)
        SELECT a.id, a.organisation_id, a.created_at, NULLIF(current_setting('bunkai.correlation', true), '')
          FROM added a
         WHERE EXISTS (SELECT FROM channel c WHERE c.organisation_id = a.organisation_id
                          AND c.disabled_at IS NULL AND c.rhythm <> 'never');
        RETURN NULL;
      END $$;

  CREATE FUNCTION cancel_deliveries() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE delivery SET outcome = 'cancelled', finished_at = coalesce(NEW.disabled_at, now()),
               claimed_by = NULL, claimed_until = NULL
         WHERE channel_id = NEW.id AND outcome IS NULL AND (NEW.disabled_at IS NOT NULL OR kind IN ('alerts', 'digest'));
        RETURN NULL;
      END $$;

  -- For whoever has the token of a mail; repeating it changes nothing. The organisation's name, or NULL: no such token.
  CREATE FUNCTION unsubscribe_channel(given_token text, at timestamptz) RETURNS jsonb
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      UPDATE channel SET disabled_at = at, disabled_reason = 'unsubscribed'
       WHERE unsubscribe_token = given_token AND disabled_at IS NULL;
      SELECT o.name FROM channel c JOIN organisation o ON o.id = c.organisation_id
       WHERE c.unsubscribe_token = given_token $$;
  REVOKE ALL ON FUNCTION unsubscribe_channel(text, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION unsubscribe_channel(text, timestamptz) TO bunkai_app;
`;

const triggersSql = `
  CREATE FUNCTION keep_former_secret() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.former_secret := OLD.secret;
      RETURN NEW;
    END $$;
  CREATE TRIGGER channel_keep_former_secret BEFORE UPDATE OF secret ON channel
    FOR EACH ROW WHEN (OLD.secret IS DISTINCT FROM NEW.secret) EXECUTE FUNCTION keep_former_secret();
  CREATE TRIGGER channel_cancel_deliveries AFTER UPDATE OF disabled_at, rhythm ON channel FOR EACH ROW
    WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL OR OLD.rhythm <> 'never' AND NEW.rhythm = 'never')
    EXECUTE FUNCTION cancel_deliveries();
  CREATE TRIGGER member_give_channel AFTER INSERT ON member FOR EACH ROW EXECUTE FUNCTION give_channel();
  CREATE TRIGGER alert_pend AFTER INSERT ON alert REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION pend_alerts();

  -- Silent where nothing was added: the worker that hears it looks for work by such statements.
  CREATE FUNCTION ring_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_LEVEL = 'ROW' THEN PERFORM pg_notify('bunkai_delivery', '');
      ELSIF EXISTS (SELECT FROM added) THEN PERFORM pg_notify('bunkai_delivery', '');
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER pending_alert_ring AFTER INSERT ON pending_alert REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ring_delivery();
  CREATE TRIGGER delivery_ring AFTER INSERT ON delivery REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ring_delivery();
  CREATE TRIGGER delivery_reopened_ring AFTER UPDATE OF outcome ON delivery
    FOR EACH ROW WHEN (OLD.outcome IS NOT NULL AND NEW.outcome IS NULL) EXECUTE FUNCTION ring_delivery();
`;
