// Where the peer writes what it tells: tables of its own, shaped and guarded as the platform's were when each alert held its flips.
import type { Evidence, Outcome, Reason } from '@bunkai/requirement';
import type pg from 'pg';

export interface NaiveAlert {
  readonly id: string;
  readonly subscriptionId: string;
  readonly organisationId: string;
  /** One at least. */
  readonly flips: readonly {
    readonly requirementId: string;
    readonly control: string;
    readonly severity: string;
    readonly outcomeBefore: Outcome;
    readonly outcomeAfter: Outcome;
    readonly reasonAfter: Reason | null;
    readonly evidenceBefore: readonly Evidence[];
    readonly evidenceAfter: readonly Evidence[];
  }[];
}

/** Needs the owner's rights. */
export async function createNaiveTables(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TABLE naive_alert (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES organisation, kind text NOT NULL,
      service_id uuid NOT NULL REFERENCES service, release_id uuid REFERENCES release,
      subscription_id uuid REFERENCES subscription, dedupe_key text NOT NULL CHECK (dedupe_key <> ''),
      created_at timestamptz NOT NULL, occurs_at timestamptz NOT NULL, UNIQUE (organisation_id, dedupe_key));
    CREATE INDEX ON naive_alert (organisation_id, created_at DESC, id DESC);
    CREATE INDEX ON naive_alert (release_id, service_id);
    CREATE INDEX ON naive_alert (subscription_id);
    CREATE TABLE naive_flip (
      alert_id uuid NOT NULL REFERENCES naive_alert, requirement_id text NOT NULL, organisation_id uuid NOT NULL,
      control text NOT NULL, severity text NOT NULL, outcome_before text NOT NULL, outcome_after text NOT NULL,
      reason_after text, evidence_before jsonb NOT NULL, evidence_after jsonb NOT NULL,
      PRIMARY KEY (alert_id, requirement_id));`);
}

/** One transaction, two statements, however many are told. */
export async function writeNaively(
  client: pg.Client,
  { serviceId, releaseId, at }: { readonly serviceId: string; readonly releaseId: string; readonly at: Date },
  alerts: readonly NaiveAlert[],
): Promise<void> {
  await client.query('BEGIN');
  await client.query(insertAlertsSql, [
    serviceId,
    releaseId,
    at,
    alerts.map(({ subscriptionId }) => subscriptionId),
    alerts.map(({ organisationId }) => organisationId),
    alerts.map(({ id }) => id),
  ]);
  const rows = alerts.flatMap(({ id, organisationId, flips }) =>
    flips.map((flip) => ({ alertId: id, organisationId, ...flip })),
  );
  await client.query(insertFlipsSql, [JSON.stringify(rows)]);
  await client.query('COMMIT');
}

const insertAlertsSql = `
  INSERT INTO naive_alert (id, organisation_id, kind, service_id, release_id, subscription_id, dedupe_key, created_at, occurs_at)
  SELECT g.id, g.organisation_id, 'verdicts-flipped', $1::uuid, $2::uuid, g.subscription_id, $2::uuid || ':' || g.subscription_id, now(), $3::timestamptz
    FROM unnest($4::uuid[], $5::uuid[], $6::uuid[]) AS g (subscription_id, organisation_id, id)
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;

const insertFlipsSql = `
  INSERT INTO naive_flip
  SELECT g."alertId", g."requirementId", g."organisationId", g.control, g.severity, g."outcomeBefore", g."outcomeAfter",
         g."reasonAfter", g."evidenceBefore", g."evidenceAfter"
    FROM jsonb_to_recordset($1::jsonb) AS g ("alertId" uuid, "organisationId" uuid, "requirementId" text, control text,
           severity text, "outcomeBefore" text, "outcomeAfter" text, "reasonAfter" text, "evidenceBefore" jsonb,
           "evidenceAfter" jsonb)`;
