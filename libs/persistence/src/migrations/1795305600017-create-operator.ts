// What an operator sees of the machine: which request caused what, which workers live, what waits or was set aside.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateOperator1795305600017 implements MigrationInterface {
  readonly name = 'CreateOperator1795305600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(correlationSql);
    await runner.query(workerStateSql);
    await runner.query(rightsSql);
    await runner.query(asDefiner(outboxSql));
    await runner.query(asDefiner(deliverySql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_workers(timestamptz), operator_outbox(timestamptz), operator_set_aside(integer),
        requeue_outbox(uuid, text, timestamptz), operator_deliveries(timestamptz, timestamptz),
        operator_channels(integer), operator_failed_deliveries(integer), replay_any_delivery(uuid, timestamptz);
      DROP POLICY definer_all ON outbox;
      REVOKE SELECT, UPDATE (due_at, attempts, failed_at) ON outbox FROM bunkai_definer;
      REVOKE UPDATE (due_at, attempts) ON delivery FROM bunkai_definer;
      DROP INDEX outbox_failed_at_idx, delivery_finished_at_idx, channel_failing_idx;
      DROP TABLE worker_state;
      ALTER TABLE alert DROP COLUMN correlation_id;
      ALTER TABLE outbox DROP COLUMN correlation_id;
      DROP FUNCTION current_correlation();
    `);
  }
}

const correlationSql = `
  CREATE FUNCTION current_correlation() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT NULLIF(current_setting('bunkai.correlation', true), '') $$;
  -- By default, so that no statement that writes alerts can forget it.
  ALTER TABLE outbox ADD COLUMN correlation_id text,
    ADD CONSTRAINT outbox_correlation_id_check CHECK (char_length(correlation_id) <= 64);
  ALTER TABLE outbox ALTER COLUMN correlation_id SET DEFAULT current_correlation();
  ALTER TABLE alert ADD COLUMN correlation_id text,
    ADD CONSTRAINT alert_correlation_id_check CHECK (char_length(correlation_id) <= 64);
  ALTER TABLE alert ALTER COLUMN correlation_id SET DEFAULT current_correlation();
`;

const workerStateSql = `
  CREATE TABLE worker_state (
    id uuid NOT NULL,
    host text NOT NULL,
    pid integer NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    queue_backend text NOT NULL,
    queue jsonb NOT NULL,
    CONSTRAINT worker_state_pkey PRIMARY KEY (id),
    CONSTRAINT worker_state_queue_check CHECK (jsonb_typeof(queue) = 'object')
  );
  ALTER TABLE worker_state ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (seen_at, queue), DELETE ON worker_state TO bunkai_worker;
  CREATE POLICY worker_all ON worker_state TO bunkai_worker USING (true);
  GRANT SELECT ON worker_state TO bunkai_definer;
  CREATE POLICY definer_select ON worker_state FOR SELECT TO bunkai_definer USING (true);
`;

const rightsSql = `
  GRANT SELECT, UPDATE (due_at, attempts, failed_at) ON outbox TO bunkai_definer;
  CREATE POLICY definer_all ON outbox TO bunkai_definer USING (true);
  GRANT UPDATE (due_at, attempts) ON delivery TO bunkai_definer;
  CREATE INDEX outbox_failed_at_idx ON outbox (failed_at, id) WHERE failed_at IS NOT NULL;
  CREATE INDEX delivery_finished_at_idx ON delivery (finished_at) WHERE finished_at IS NOT NULL;
  CREATE INDEX channel_failing_idx ON channel (failing_since)
    WHERE failing_since IS NOT NULL OR disabled_reason IN ('gone', 'failing');
`;

const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** Closed to all but the application, which asks for operators alone. */
const forApp = (signature: string) => `
  REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${signature} TO bunkai_app;`;

const outboxSql = `
  CREATE FUNCTION operator_workers(seen_since timestamptz) RETURNS TABLE (id uuid, host text, pid integer,
      started_at timestamptz, seen_at timestamptz, queue_backend text, queue jsonb)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT w.id, w.host, w.pid, w.started_at, w.seen_at, w.queue_backend, w.queue FROM worker_state w
       WHERE w.seen_at >= seen_since ORDER BY w.started_at, w.id $$;
  ${forApp('operator_workers(timestamptz)')}

  CREATE FUNCTION operator_outbox(at timestamptz)
    RETURNS TABLE (due integer, oldest_due_at timestamptz, later integer, set_aside integer)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT count(*) FILTER (WHERE o.due_at <= at)::int, min(o.due_at) FILTER (WHERE o.due_at <= at),
             count(*) FILTER (WHERE o.due_at > at)::int,
             (SELECT count(*)::int FROM outbox f WHERE f.failed_at IS NOT NULL)
        FROM outbox o WHERE o.done_at IS NULL AND o.failed_at IS NULL $$;
  ${forApp('operator_outbox(timestamptz)')}

  CREATE FUNCTION operator_set_aside(most integer) RETURNS TABLE (id uuid, topic text, attempts integer,
      created_at timestamptz, failed_at timestamptz, last_error text, correlation_id text)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT o.id, o.topic, o.attempts, o.created_at, o.failed_at, o.last_error, o.correlation_id FROM outbox o
       WHERE o.failed_at IS NOT NULL ORDER BY o.failed_at DESC, o.id DESC LIMIT most $$;
  ${forApp('operator_set_aside(integer)')}

  -- One entry, or all of a topic that were set aside: due at once, its attempts forgotten.
  CREATE FUNCTION requeue_outbox(given_id uuid, given_topic text, at timestamptz) RETURNS integer
    LANGUAGE sql VOLATILE ${rights} AS $$
      WITH again AS (
        UPDATE outbox o SET failed_at = NULL, attempts = 0, due_at = at
         WHERE o.failed_at IS NOT NULL AND (o.id = given_id OR o.topic = given_topic) RETURNING o.id)
      SELECT count(*)::int FROM again $$;
  ${forApp('requeue_outbox(uuid, text, timestamptz)')}
`;

const deliverySql = `
  CREATE FUNCTION operator_deliveries(at timestamptz, finished_since timestamptz)
    RETURNS TABLE (state text, deliveries integer, oldest_at timestamptz)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT CASE WHEN d.claimed_until > at THEN 'in-flight' WHEN d.due_at <= at THEN 'due' ELSE 'later' END,
             count(*)::int, min(d.due_at)
        FROM delivery d WHERE d.outcome IS NULL GROUP BY 1
      UNION ALL
      SELECT d.outcome, count(*)::int, min(d.finished_at) FROM delivery d
       WHERE d.finished_at >= finished_since AND d.outcome IS NOT NULL GROUP BY 1 $$;
  ${forApp('operator_deliveries(timestamptz, timestamptz)')}

  CREATE FUNCTION operator_channels(most integer) RETURNS TABLE (id uuid, kind text, organisation text,
      failing_since timestamptz, disabled_at timestamptz, disabled_reason text)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT c.id, c.kind, o.slug, c.failing_since, c.disabled_at, c.disabled_reason
        FROM channel c JOIN organisation o ON o.id = c.organisation_id
       WHERE c.failing_since IS NOT NULL OR c.disabled_reason IN ('gone', 'failing')
       ORDER BY c.failing_since NULLS LAST, c.id LIMIT most $$;
  ${forApp('operator_channels(integer)')}

  CREATE FUNCTION operator_failed_deliveries(most integer) RETURNS TABLE (id uuid, channel_kind text,
      organisation text, outcome text, attempts integer, finished_at timestamptz, last_error text, correlation_id text)
    LANGUAGE sql STABLE ${rights} AS $$
      SELECT d.id, c.kind, o.slug, d.outcome, d.attempts, d.finished_at, d.last_error, d.correlation_id
        FROM delivery d JOIN channel c ON c.id = d.channel_id JOIN organisation o ON o.id = d.organisation_id
       WHERE d.finished_at IS NOT NULL AND d.outcome IN ('refused', 'given-up')
       ORDER BY d.finished_at DESC, d.id DESC LIMIT most $$;
  ${forApp('operator_failed_deliveries(integer)')}

  -- Opened again as its organisation would: under the same message id.
  CREATE FUNCTION replay_any_delivery(given_id uuid, at timestamptz) RETURNS boolean
    LANGUAGE sql VOLATILE ${rights} AS $$
      WITH again AS (
        UPDATE delivery d SET outcome = NULL, finished_at = NULL, attempts = 0, due_at = at
         WHERE d.id = given_id AND d.outcome IN ('refused', 'given-up')
           AND EXISTS (SELECT FROM channel c WHERE c.id = d.channel_id AND c.disabled_at IS NULL) RETURNING d.id)
      SELECT EXISTS (SELECT FROM again) $$;
  ${forApp('replay_any_delivery(uuid, timestamptz)')}
`;
