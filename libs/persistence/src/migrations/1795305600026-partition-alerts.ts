// Alerts lie by month, so that whole months can go; the id of an alert says when its cause was, and which.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';
import { viewSql } from './1795305600021-record-events.js';
import { keepReachSql, readReachSql } from './1795305600023-read-at-scale.js';
import { addAlertsSql, catchUpSql, toldFew } from './1795305600025-tell-when-they-look.js';
import { alertPoliciesSql } from './alert-policies-sql.js';
import {
  dropPartitionFunctionsSql,
  partitionFunctionsSql,
  partitionRightsSql,
  rebuiltSql,
  rowsOfMonthsSql,
} from './partition-functions-sql.js';

export class PartitionAlerts1795305600026 implements MigrationInterface {
  readonly name = 'PartitionAlerts1795305600026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION keep_reach(timestamptz, integer)');
    await runner.query(partitionFunctionsSql);
    await runner.query(idSql);
    await runner.query(partSql);
    await runner.query(renamedSql);
    await runner.query(tables.map(({ name, key }) => rebuiltSql(name, key)).join('\n'));
    await runner.query(`SELECT add_partitions(now() + interval '3 months')`);
    await runner.query(movedSql);
    await runner.query(dropFormerSql);
    await runner.query(unforced(referenced, tables.map(({ keys }) => keys).join('\n')));
    await runner.query(furtherKeysSql);
    await runner.query(alertPoliciesSql(ofOwnAlert));
    await runner.query(viewSql);
    await runner.query(
      asDefiner(
        [rowsOfMonthsSql, catchUpSql(addDatedAlertsSql), readReachSql(countable, countedAt)].join('\n'),
      ),
    );
    await runner.query(partitionRightsSql);
  }

  /** Of what is not a release, who was told once may be told again where its cause comes again: the id does not give the key back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner([catchUpSql(addAlertsSql), readReachSql(toldFew), keepReachSql].join('\n')));
    await runner.query(partSql);
    await runner.query(tables.map(({ name }) => rebuiltSql(name)).join('\n'));
    await runner.query(keepSql);
    await runner.query(dropFormerSql);
    await runner.query(unforced(referenced, tables.map(({ keys }) => keys).join('\n')));
    await runner.query(formerKeysSql);
    await runner.query(alertPoliciesSql(() => ''));
    await runner.query(viewSql);
    await runner.query('DROP FUNCTION alert_id(timestamptz, uuid, text);');
    await runner.query(dropPartitionFunctionsSql);
  }
}

const idSql = `
  -- Of an alert by its cause: when that was, to the millisecond, and 72 bits of who is told of what (RFC 9562, version 8). The same cause
  -- is the same id.
  CREATE FUNCTION alert_id(at timestamptz, organisation uuid, cause text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT overlay(overlay(overlay(md5(organisation::text || ' ' || cause) PLACING '8' FROM 13) PLACING '8' FROM 17)
      PLACING lpad(to_hex((date_part('epoch', at) * 1000)::bigint & x'ffffffffffff'::bigint), 12, '0') FROM 1)::uuid $$;
`;

const flipColumns = `requirement_id, organisation_id, control, severity, outcome_before, outcome_after, reason_after,
    evidence_before, evidence_after`;

/** Each with the column that says when, its other columns, and what keeps its rows apart and finds them. */
const tables = [
  {
    name: 'alert',
    key: 'id',
    rest: `organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, correlation_id, event_id,
    profile_version_id, requirement_ids`,
    keys: `
  ALTER TABLE alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (id),
    ADD CONSTRAINT alert_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    ADD CONSTRAINT alert_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    ADD CONSTRAINT alert_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    ADD CONSTRAINT alert_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES subscription (id),
    ADD CONSTRAINT alert_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_event (id);
  CREATE INDEX alert_inbox_idx ON alert (organisation_id, created_at DESC, id DESC);
  CREATE INDEX alert_release_id_idx ON alert (release_id, service_id) WHERE release_id IS NOT NULL;
  CREATE INDEX alert_subscription_id_idx ON alert (subscription_id) WHERE subscription_id IS NOT NULL;
  CREATE INDEX alert_event_id_idx ON alert (event_id, organisation_id) WHERE event_id IS NOT NULL;`,
  },
  {
    name: 'own_flip',
    key: 'alert_id',
    rest: flipColumns,
    keys: 'ALTER TABLE own_flip ADD CONSTRAINT own_flip_pkey PRIMARY KEY (alert_id, requirement_id);',
  },
  {
    name: 'alert_seen',
    key: 'alert_id',
    rest: 'account_id, organisation_id, seen_at',
    keys: `
  ALTER TABLE alert_seen
    ADD CONSTRAINT alert_seen_pkey PRIMARY KEY (alert_id, account_id),
    ADD CONSTRAINT alert_seen_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);`,
  },
  {
    name: 'alert_acknowledgement',
    key: 'alert_id',
    rest: 'organisation_id, acknowledged_at, acknowledged_by, tells_provider',
    keys: `
  ALTER TABLE alert_acknowledgement
    ADD CONSTRAINT alert_acknowledgement_pkey PRIMARY KEY (alert_id),
    ADD CONSTRAINT alert_acknowledgement_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES account (id);`,
  },
  {
    name: 'delivery_alert',
    key: 'alert_id',
    rest: 'delivery_id, channel_id, organisation_id',
    keys: `
  ALTER TABLE delivery_alert
    ADD CONSTRAINT delivery_alert_pkey PRIMARY KEY (delivery_id, alert_id),
    ADD CONSTRAINT delivery_alert_channel_id_alert_id_key UNIQUE (channel_id, alert_id),
    ADD CONSTRAINT delivery_alert_delivery_id_fkey FOREIGN KEY (delivery_id, channel_id, organisation_id)
      REFERENCES delivery (id, channel_id, organisation_id) ON DELETE CASCADE;
  CREATE INDEX delivery_alert_alert_id_idx ON delivery_alert (alert_id);`,
  },
];

const referenced = [
  'organisation',
  'service',
  'release',
  'subscription',
  'change_event',
  'account',
  'delivery',
];

/** Rows that are there already are compared with what they refer to as the owner sees it. */
const unforced = (names: readonly string[], sql: string) => `
  ${names.map((name) => `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY;`).join(' ')}
  ${sql}
  ${names.map((name) => `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`).join(' ')}
`;

/** Nothing points at an alert any more: a month that goes would be searched for in all that does, while everybody waits. */
const partSql = `
  DROP VIEW alert_flip;
  DROP POLICY app_select ON change_flip;
  ALTER TABLE pending_alert DROP CONSTRAINT IF EXISTS pending_alert_alert_id_fkey;
  ${['own_flip', 'alert_seen', 'alert_acknowledgement', 'delivery_alert']
    .map((name) => `ALTER TABLE ${name} DROP CONSTRAINT IF EXISTS ${name}_alert_id_fkey;`)
    .join('\n  ')}
`;

const furtherKeysSql = `
  CREATE INDEX alert_created_at_idx ON alert USING brin (created_at);
  -- To its end, so that whether one alert was seen is never found by going through all that were.
  CREATE INDEX alert_seen_reader_idx ON alert_seen (organisation_id, account_id, alert_id);
`;

/** Alerts last: policies of the others ask for them. */
const dropFormerSql = tables
  .map(({ name }) => `DROP TABLE ${name}_former;`)
  .toReversed()
  .join('\n');

/** What belongs to an alert follows it to its new id. */
const renamedSql = `
  ALTER TABLE alert NO FORCE ROW LEVEL SECURITY;
  CREATE TEMPORARY TABLE renamed ON COMMIT DROP AS
  SELECT a.id AS former, a.body, alert_id(
      CASE WHEN a.kind = 'early-warning' THEN f.published_at
           WHEN a.kind IN ('release-published', 'verdicts-flipped') THEN coalesce(f.effective_from, a.occurs_at)
           ELSE a.occurs_at END, a.organisation_id, a.dedupe_key) AS id
    FROM alert a LEFT JOIN release_fact f ON f.release_id = a.release_id;
  CREATE UNIQUE INDEX ON renamed (former);
  UPDATE renamed r
     SET id = alert_id(a.occurs_at, a.organisation_id, 'acknowledgement-due:' || due.id),
         body = jsonb_set(a.body, '{alertId}', to_jsonb(due.id))
    FROM alert a JOIN renamed due ON due.former::text = a.body->>'alertId'
   WHERE a.id = r.former AND a.kind = 'acknowledgement-due';
  ALTER TABLE alert DROP COLUMN dedupe_key;
`;

const movedSql = `
  ${tables
    .map(
      ({ name, key, rest }) => `
  INSERT INTO ${name} (${key}, ${rest}${name === 'alert' ? ', body' : ''})
  SELECT r.id, ${rest}${name === 'alert' ? ', r.body' : ''} FROM ${name}_former f JOIN renamed r ON r.former = f.${key};`,
    )
    .join('')}
  ALTER TABLE pending_alert NO FORCE ROW LEVEL SECURITY;
  UPDATE pending_alert p SET alert_id = r.id FROM renamed r WHERE r.former = p.alert_id;
  ALTER TABLE pending_alert FORCE ROW LEVEL SECURITY;
`;

const keepSql = `
  ALTER TABLE alert ADD COLUMN dedupe_key text;
  INSERT INTO alert (id, ${tables[0]?.rest}, body, dedupe_key)
  SELECT id, ${tables[0]?.rest}, body, CASE
           WHEN kind IN ('release-published', 'verdicts-flipped') AND release_id IS NOT NULL
           THEN kind || ':' || release_id || ':' || subscription_id
           WHEN kind = 'release-out' THEN kind || ':' || release_id ELSE id::text END
    FROM alert_former;
  ${tables
    .slice(1)
    .map(
      ({ name, key, rest }) =>
        `INSERT INTO ${name} (${key}, ${rest}) SELECT ${key}, ${rest} FROM ${name}_former;`,
    )
    .join('\n  ')}
`;

const pointing = (name: string) => `
  ALTER TABLE ${name} ADD CONSTRAINT ${name}_alert_id_fkey
    FOREIGN KEY (alert_id, organisation_id) REFERENCES alert (id, organisation_id);`;

const formerKeysSql = `
  CREATE INDEX alert_seen_reader_idx ON alert_seen (organisation_id, account_id);
  ALTER TABLE alert ALTER COLUMN dedupe_key SET NOT NULL,
    ADD CONSTRAINT alert_dedupe_key_check CHECK (dedupe_key <> ''),
    ADD CONSTRAINT alert_organisation_id_dedupe_key_key UNIQUE (organisation_id, dedupe_key),
    ADD CONSTRAINT alert_id_organisation_id_key UNIQUE (id, organisation_id);
  ${[...tables.slice(1).map(({ name }) => name), 'pending_alert'].map(pointing).join('')}
`;

/** In place of a foreign key: as the application, one sees one's own. */
const ofOwnAlert = (table: string) => ` AND EXISTS (SELECT FROM alert a WHERE a.id = ${table}.alert_id)`;

/** As addAlertsSql, by ids that say when the release took effect, and of what. */
const addDatedAlertsSql = (due: string) => `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body)
  SELECT alert_id(t.occurs_at, d.organisation_id, 'release-published:' || t.release_id || ':' || d.id), d.organisation_id,
         'release-published', d.service_id, t.release_id, d.id, t.created_at, t.occurs_at, '{}'
    FROM (${due}) d
   CROSS JOIN LATERAL (
     SELECT t.* FROM told_release t WHERE t.service_id = d.service_id AND t.number > d.after OFFSET 0) t
   WHERE d.created_at <= t.occurs_at AND (d.ended_at IS NULL OR d.ended_at > t.created_at)
     AND NOT EXISTS (SELECT FROM alert a
       WHERE a.id = alert_id(t.occurs_at, d.organisation_id, 'verdicts-flipped:' || t.release_id || ':' || d.id))
   ORDER BY d.id, t.number
  ON CONFLICT (id) DO NOTHING`;

/** Once alerts of a release went, its count stays as it was kept, and counts as up to date. */
const countable = `coalesce(known.counted_at < 'infinity', true) AND ${toldFew}`;
const countedAt = `NULLIF(t.counted_at, 'infinity')`;
