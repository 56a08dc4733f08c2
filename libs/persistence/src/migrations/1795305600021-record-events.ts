// What flipped is written once for all who hold it, as an event; an alert names the event and the profile it is told by.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class RecordEvents1795305600021 implements MigrationInterface {
  readonly name = 'RecordEvents1795305600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(renamed('alert_flip', 'own_flip'));
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(viewSql);
  }

  /** Every alert gets its flips written out again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT INSERT ON own_flip TO bunkai_definer;
      CREATE POLICY definer_insert ON own_flip FOR INSERT TO bunkai_definer WITH CHECK (true);
    `);
    await runner.query(asDefiner(`INSERT INTO own_flip (${columns}) ${flipsOfEventsSql};`));
    await runner.query(`
      DROP POLICY worker_select ON replaced_profile;
      REVOKE SELECT ON replaced_profile FROM bunkai_worker;
      DROP POLICY definer_insert ON own_flip;
      REVOKE INSERT ON own_flip FROM bunkai_definer;
      DROP VIEW alert_flip;
      DROP POLICY app_select ON change_flip;
      ALTER TABLE alert DROP COLUMN event_id, DROP COLUMN profile_version_id, DROP COLUMN requirement_ids;
      DROP TABLE change_flip, change_event;
    `);
    await runner.query(renamed('own_flip', 'alert_flip'));
  }
}

const constraints = [
  'pkey',
  'alert_id_fkey',
  'severity_check',
  'outcome_before_check',
  'outcome_after_check',
  'reason_after_check',
  'evidence_before_check',
  'evidence_after_check',
];

const renamed = (from: string, to: string) =>
  `ALTER TABLE ${from} RENAME TO ${to};` +
  constraints.map((name) => `ALTER TABLE ${to} RENAME CONSTRAINT ${from}_${name} TO ${to}_${name};`).join('');

const tablesSql = `
  -- Unique by its cause: the release or the instant that brought it about; of a warning, what is warned of as well.
  CREATE TABLE change_event (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    variant text NOT NULL,
    reader_class text NOT NULL,
    kind text NOT NULL,
    release_id uuid,
    cause text NOT NULL,
    occurs_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT change_event_pkey PRIMARY KEY (id),
    CONSTRAINT change_event_cause_key UNIQUE (service_id, variant, reader_class, kind, cause),
    CONSTRAINT change_event_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT change_event_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT change_event_kind_check CHECK (kind IN ('verdicts-flipped', 'early-warning')),
    CONSTRAINT change_event_cause_check CHECK (cause <> '')
  );

  -- digest: what a warning says of it, so that it is not said twice.
  CREATE TABLE change_flip (
    event_id uuid NOT NULL,
    form_hash text NOT NULL,
    outcome_before text NOT NULL,
    outcome_after text NOT NULL,
    reason_after text,
    evidence_before jsonb NOT NULL,
    evidence_after jsonb NOT NULL,
    digest text NOT NULL,
    CONSTRAINT change_flip_pkey PRIMARY KEY (event_id, form_hash),
    CONSTRAINT change_flip_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event (id),
    CONSTRAINT change_flip_outcome_before_check CHECK (outcome_before IN ('met', 'unmet', 'undetermined')),
    CONSTRAINT change_flip_outcome_after_check
      CHECK (outcome_after IN ('met', 'unmet', 'undetermined') AND outcome_after <> outcome_before),
    CONSTRAINT change_flip_reason_after_check CHECK ((outcome_after = 'met') = (reason_after IS NULL) AND reason_after IN
      ('compared', 'undisclosed', 'withheld', 'declared-not-applicable', 'not-offered', 'upstream-undisclosed')),
    CONSTRAINT change_flip_evidence_before_check CHECK (jsonb_typeof(evidence_before) = 'array'),
    CONSTRAINT change_flip_evidence_after_check CHECK (jsonb_typeof(evidence_after) = 'array')
  );

  -- requirement_ids: those that the alert tells of; NULL: all that the version has of the event.
  ALTER TABLE alert ADD COLUMN event_id uuid, ADD COLUMN profile_version_id uuid, ADD COLUMN requirement_ids text[],
    ADD CONSTRAINT alert_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event (id),
    ADD CONSTRAINT alert_profile_version_id_check CHECK ((event_id IS NULL) = (profile_version_id IS NULL)),
    ADD CONSTRAINT alert_requirement_ids_check CHECK (requirement_ids IS NULL OR event_id IS NOT NULL);
  CREATE INDEX alert_event_id_idx ON alert (event_id, organisation_id) WHERE event_id IS NOT NULL;
`;

const policiesSql = `
  ALTER TABLE change_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON change_event TO bunkai_worker;
  CREATE POLICY worker_all ON change_event TO bunkai_worker USING (true);

  ALTER TABLE change_flip ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON change_flip TO bunkai_app, bunkai_definer;
  -- Who was told of the event, and holds the form by the version that it was told by.
  CREATE POLICY app_select ON change_flip FOR SELECT TO bunkai_app USING (EXISTS (
    SELECT FROM alert a JOIN requirement r ON r.profile_version_id = a.profile_version_id
     WHERE a.event_id = change_flip.event_id AND a.organisation_id = current_organisation()
       AND r.form_hash = change_flip.form_hash));
  CREATE POLICY definer_select ON change_flip FOR SELECT TO bunkai_definer USING (true);
  -- By which profile somebody is told who has another one meanwhile.
  GRANT SELECT ON replaced_profile TO bunkai_worker;
  CREATE POLICY worker_select ON replaced_profile FOR SELECT TO bunkai_worker USING (true);
  GRANT SELECT, INSERT ON change_flip TO bunkai_worker;
  CREATE POLICY worker_all ON change_flip TO bunkai_worker USING (true);
`;

const columns = `alert_id, requirement_id, organisation_id, control, severity, outcome_before, outcome_after, reason_after,
      evidence_before, evidence_after`;

const flipsOfEventsSql = `
    SELECT a.id AS alert_id, r.requirement_id, a.organisation_id, r.control, r.severity, c.outcome_before, c.outcome_after,
           c.reason_after, c.evidence_before, c.evidence_after
      FROM alert a
      JOIN requirement r ON r.profile_version_id = a.profile_version_id
      JOIN change_flip c ON c.event_id = a.event_id AND c.form_hash = r.form_hash
     WHERE a.requirement_ids IS NULL OR r.requirement_id = ANY (a.requirement_ids)`;

/** own_flip: of alerts that sum up several events, and of those from before there were any. */
export const viewSql = `
  CREATE VIEW alert_flip WITH (security_invoker) AS
    SELECT ${columns} FROM own_flip
    UNION ALL ${flipsOfEventsSql};
  GRANT SELECT ON alert_flip TO bunkai_app, bunkai_worker, bunkai_definer;
`;
