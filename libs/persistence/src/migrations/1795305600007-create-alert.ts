// Alerts with what flipped and who saw them, and the outbox that carries what is still to be done.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlert1795305600007 implements MigrationInterface {
  readonly name = 'CreateAlert1795305600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(triggersSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outbox, alert_seen, alert_flip, alert;
      DROP FUNCTION ring_outbox();
    `);
  }
}

const tablesSql = `
  CREATE TABLE alert (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    service_id uuid NOT NULL,
    release_id uuid,
    subscription_id uuid,
    dedupe_key text NOT NULL,
    created_at timestamptz NOT NULL,
    occurs_at timestamptz NOT NULL,
    body jsonb NOT NULL,
    CONSTRAINT alert_pkey PRIMARY KEY (id),
    CONSTRAINT alert_organisation_id_dedupe_key_key UNIQUE (organisation_id, dedupe_key),
    CONSTRAINT alert_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT alert_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT alert_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT alert_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT alert_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES subscription (id),
    CONSTRAINT alert_kind_check CHECK (kind IN ('release-published', 'verdicts-flipped', 'early-warning', 'waiver-lapsed',
      'subscription-accepted', 'subscription-declined', 'release-out', 'subscription-requested')),
    CONSTRAINT alert_dedupe_key_check CHECK (dedupe_key <> ''),
    CONSTRAINT alert_body_check CHECK (jsonb_typeof(body) = 'object')
  );
  CREATE INDEX alert_inbox_idx ON alert (organisation_id, created_at DESC, id DESC);
  CREATE INDEX alert_release_id_idx ON alert (release_id, service_id) WHERE release_id IS NOT NULL;
  CREATE INDEX alert_subscription_id_idx ON alert (subscription_id) WHERE subscription_id IS NOT NULL;

  CREATE TABLE alert_flip (
    alert_id uuid NOT NULL,
    requirement_id text NOT NULL,
    organisation_id uuid NOT NULL,
    control text NOT NULL,
    severity text NOT NULL,
    outcome_before text NOT NULL,
    outcome_after text NOT NULL,
    reason_after text,
    evidence_before jsonb NOT NULL,
    evidence_after jsonb NOT NULL,
    CONSTRAINT alert_flip_pkey PRIMARY KEY (alert_id, requirement_id),
    CONSTRAINT alert_flip_alert_id_fkey FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id),
    CONSTRAINT alert_flip_severity_check CHECK (severity IN ('mandatory', 'recommended')),
    CONSTRAINT alert_flip_outcome_before_check CHECK (outcome_before IN ('met', 'unmet', 'undetermined')),
    CONSTRAINT alert_flip_outcome_after_check
      CHECK (outcome_after IN ('met', 'unmet', 'undetermined') AND outcome_after <> outcome_before),
    CONSTRAINT alert_flip_reason_after_check CHECK ((outcome_after = 'met') = (reason_after IS NULL) AND reason_after IN
      ('compared', 'undisclosed', 'withheld', 'declared-not-applicable', 'not-offered', 'upstream-undisclosed')),
    CONSTRAINT alert_flip_evidence_before_check CHECK (jsonb_typeof(evidence_before) = 'array'),
    CONSTRAINT alert_flip_evidence_after_check CHECK (jsonb_typeof(evidence_after) = 'array')
  );

  CREATE TABLE alert_seen (
    alert_id uuid NOT NULL,
    account_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT alert_seen_pkey PRIMARY KEY (alert_id, account_id),
    CONSTRAINT alert_seen_alert_id_fkey FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id),
    CONSTRAINT alert_seen_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  );

  CREATE TABLE outbox (
    id uuid NOT NULL,
    organisation_id uuid,
    topic text NOT NULL,
    payload jsonb NOT NULL,
    dedupe_key text,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    done_at timestamptz,
    failed_at timestamptz,
    last_error text,
    CONSTRAINT outbox_pkey PRIMARY KEY (id),
    CONSTRAINT outbox_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT outbox_topic_check CHECK (topic ~ '^[a-z]+(-[a-z]+)*$'),
    CONSTRAINT outbox_payload_check CHECK (jsonb_typeof(payload) = 'object'),
    CONSTRAINT outbox_dedupe_key_check CHECK (dedupe_key <> ''),
    CONSTRAINT outbox_attempts_check CHECK (attempts >= 0),
    CONSTRAINT outbox_end_check CHECK (done_at IS NULL OR failed_at IS NULL)
  );
  -- The tenant is in the key, so that a collision tells nobody of somebody else's rows.
  CREATE UNIQUE INDEX outbox_dedupe_key_key
    ON outbox (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), dedupe_key)
    WHERE dedupe_key IS NOT NULL;
  CREATE INDEX outbox_due_at_idx ON outbox (due_at) WHERE done_at IS NULL AND failed_at IS NULL;
  CREATE INDEX outbox_done_at_idx ON outbox (done_at) WHERE done_at IS NOT NULL;
`;

const policiesSql = `
  ALTER TABLE alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON alert TO bunkai_app, bunkai_definer;
  CREATE POLICY app_select ON alert FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, INSERT ON alert TO bunkai_worker;
  CREATE POLICY worker_all ON alert TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON alert FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE alert_flip ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON alert_flip TO bunkai_app, bunkai_definer;
  CREATE POLICY app_select ON alert_flip FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, INSERT ON alert_flip TO bunkai_worker;
  CREATE POLICY worker_all ON alert_flip TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON alert_flip FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE alert_seen ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON alert_seen TO bunkai_app;
  CREATE POLICY app_select ON alert_seen FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON alert_seen FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND account_id = current_account());
  GRANT SELECT ON alert_seen TO bunkai_definer;
  CREATE POLICY definer_select ON alert_seen FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT INSERT ON outbox TO bunkai_app;
  CREATE POLICY app_insert ON outbox FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation()
    AND attempts = 0 AND done_at IS NULL AND failed_at IS NULL AND last_error IS NULL);
  GRANT SELECT, INSERT, UPDATE (due_at, attempts, done_at, failed_at, last_error), DELETE
    ON outbox TO bunkai_worker;
  CREATE POLICY worker_all ON outbox TO bunkai_worker USING (true);
`;

const triggersSql = `
  CREATE FUNCTION ring_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('bunkai_outbox', '');
      RETURN NULL;
    END $$;
  CREATE TRIGGER outbox_ring AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION ring_outbox();
`;
