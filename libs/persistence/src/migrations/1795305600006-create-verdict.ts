// Verdicts, which customers share, over time; waivers of unmet requirements; how far a service has been assessed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVerdict1795305600006 implements MigrationInterface {
  readonly name = 'CreateVerdict1795305600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_assessment, waiver, verdict');
  }
}

const tablesSql = `
  -- What holds from valid_from until before valid_to; open while valid_to is NULL.
  CREATE TABLE verdict (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    variant text NOT NULL,
    reader_class text NOT NULL,
    test_hash text NOT NULL,
    outcome text NOT NULL,
    reason text,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    valid_until timestamptz,
    release_id uuid,
    CONSTRAINT verdict_pkey PRIMARY KEY (id),
    CONSTRAINT verdict_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT verdict_test_hash_fkey FOREIGN KEY (test_hash) REFERENCES test (hash),
    CONSTRAINT verdict_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT verdict_reader_class_check CHECK (reader_class IN ('public', 'customers', 'subscribers', 'nda')),
    CONSTRAINT verdict_outcome_check CHECK (outcome IN ('met', 'unmet', 'undetermined')),
    CONSTRAINT verdict_reason_check CHECK ((outcome = 'met') = (reason IS NULL) AND reason IN
      ('compared', 'undisclosed', 'withheld', 'declared-not-applicable', 'not-offered', 'upstream-undisclosed')),
    CONSTRAINT verdict_valid_to_check CHECK (valid_to >= valid_from)
  );
  CREATE UNIQUE INDEX verdict_open_key ON verdict (service_id, variant, reader_class, test_hash)
    WHERE valid_to IS NULL;
  CREATE INDEX verdict_history_idx ON verdict (service_id, variant, reader_class, test_hash, valid_from);
  CREATE INDEX verdict_valid_until_idx ON verdict (service_id, valid_until)
    WHERE valid_to IS NULL AND valid_until IS NOT NULL;

  CREATE TABLE waiver (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    requirement_id text NOT NULL,
    test_hash text NOT NULL,
    form_hash text NOT NULL,
    reason text NOT NULL,
    evidence_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    lapsed_at timestamptz,
    lapse_reason text,
    CONSTRAINT waiver_pkey PRIMARY KEY (id),
    CONSTRAINT waiver_subscription_id_fkey
      FOREIGN KEY (subscription_id, organisation_id) REFERENCES subscription (id, organisation_id),
    CONSTRAINT waiver_form_hash_fkey FOREIGN KEY (form_hash, test_hash) REFERENCES test_form (hash, test_hash),
    CONSTRAINT waiver_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT waiver_requirement_id_check CHECK (requirement_id <> ''),
    CONSTRAINT waiver_reason_check CHECK (btrim(reason) <> ''),
    CONSTRAINT waiver_evidence_hash_check CHECK (evidence_hash ~ '^sha256:[0-9a-f]{64}$'),
    CONSTRAINT waiver_expires_at_check CHECK (expires_at > created_at),
    CONSTRAINT waiver_lapse_check CHECK ((lapsed_at IS NULL) = (lapse_reason IS NULL)),
    CONSTRAINT waiver_lapse_reason_check CHECK (lapse_reason IN ('expired', 'evidence-changed', 'revoked'))
  );
  CREATE UNIQUE INDEX waiver_active_key ON waiver (subscription_id, requirement_id) WHERE lapsed_at IS NULL;
  CREATE INDEX waiver_organisation_id_idx ON waiver (organisation_id, created_at);

  CREATE TABLE service_assessment (
    service_id uuid NOT NULL,
    assessed_until timestamptz NOT NULL,
    basis jsonb NOT NULL,
    CONSTRAINT service_assessment_pkey PRIMARY KEY (service_id),
    CONSTRAINT service_assessment_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT service_assessment_basis_check CHECK (jsonb_typeof(basis) = 'object')
  );
`;

const policiesSql = `
  ALTER TABLE verdict ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON verdict TO bunkai_app;
  -- Who holds the test and subscribes to the variant, at this class or above; what came after the end is not theirs.
  CREATE POLICY app_select ON verdict FOR SELECT TO bunkai_app USING (
    EXISTS (SELECT FROM requirement r
      WHERE r.test_hash = verdict.test_hash AND r.organisation_id = current_organisation())
    AND EXISTS (SELECT FROM subscription s
      WHERE s.organisation_id = current_organisation() AND s.service_id = verdict.service_id
        AND s.variant = verdict.variant
        AND verdict.valid_from < coalesce(s.ended_at, 'infinity')
        AND CASE s.reader_class
              WHEN 'nda' THEN true
              WHEN 'subscribers' THEN verdict.reader_class <> 'nda'
              ELSE verdict.reader_class IN ('public', 'customers') END));
  GRANT SELECT, INSERT, UPDATE (reason, valid_to, valid_until, release_id) ON verdict TO bunkai_worker;
  CREATE POLICY worker_all ON verdict TO bunkai_worker USING (true);

  ALTER TABLE waiver ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (lapsed_at, lapse_reason) ON waiver TO bunkai_app;
  CREATE POLICY app_all ON waiver TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, UPDATE (lapsed_at, lapse_reason) ON waiver TO bunkai_worker;
  CREATE POLICY worker_all ON waiver TO bunkai_worker USING (true);

  ALTER TABLE service_assessment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (assessed_until, basis) ON service_assessment TO bunkai_worker;
  CREATE POLICY worker_all ON service_assessment TO bunkai_worker USING (true);
`;
