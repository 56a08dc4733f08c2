// Deliveries lie by month with their attempts, and the digests that alerts may still join have a table of their own.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';
import { deliveryPoliciesSql } from './delivery-policies-sql.js';
import { rebuiltSql } from './partition-functions-sql.js';

export class PartitionDeliveries1795305600027 implements MigrationInterface {
  readonly name = 'PartitionDeliveries1795305600027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(newIdSql);
    await runner.query(openDigestSql);
    await runner.query(partSql);
    await runner.query(`${rebuiltSql('delivery', 'id')} ${rebuiltSql('delivery_attempt', 'delivery_id')}`);
    await runner.query(`SELECT add_partitions(now() + interval '3 months')`);
    await runner.query(redatedSql);
    await runner.query(`${movedSql} ${keysSql} ${attemptKeysSql}`);
    await runner.query(deliveryPoliciesSql);
    await runner.query(asDefiner(belongingSql));
    await runner.query(triggersSql);
  }

  /** Ids stay as they are; links to deliveries that went with their month go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(partSql);
    await runner.query(`${rebuiltSql('delivery')} ${rebuiltSql('delivery_attempt')}`);
    await runner.query(`${movedBackSql} ${keysSql} ${formerKeysSql}`);
    await runner.query(deliveryPoliciesSql);
    await runner.query(`
      DROP FUNCTION forget_deliveries(), close_digest(), new_id(timestamptz);
      DROP POLICY definer_delete ON delivery_alert;
      REVOKE DELETE ON delivery_alert FROM bunkai_definer;
      DROP TABLE open_digest;
    `);
  }
}

const newIdSql = `
  -- Of its millisecond, and random (RFC 9562, version 7).
  CREATE FUNCTION new_id(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT (left(uuid_from(at)::text, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid $$;
`;

/** Before the keys of delivery: when a channel goes, whoever adds to its digest is waited for before deliveries go. */
const openDigestSql = `
  -- The digest that alerts may still join: one of a channel and an hour, until it is claimed or ends.
  CREATE TABLE open_digest (
    channel_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    delivery_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT open_digest_pkey PRIMARY KEY (channel_id, due_at),
    CONSTRAINT open_digest_delivery_id_key UNIQUE (delivery_id),
    CONSTRAINT open_digest_channel_id_fkey FOREIGN KEY (channel_id, organisation_id)
      REFERENCES channel (id, organisation_id) ON DELETE CASCADE
  );
  ALTER TABLE open_digest ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (due_at) ON open_digest TO bunkai_worker;
  CREATE POLICY worker_all ON open_digest TO bunkai_worker USING (true);
  GRANT SELECT, DELETE ON open_digest TO bunkai_definer;
  CREATE POLICY definer_all ON open_digest TO bunkai_definer USING (true);
`;

/** Nothing points at a delivery any more: a month that goes would be searched for in all that does. */
const partSql = `
  DROP POLICY app_select ON delivery_alert;
  ALTER TABLE delivery_alert NO FORCE ROW LEVEL SECURITY, DROP CONSTRAINT IF EXISTS delivery_alert_delivery_id_fkey;
  ALTER TABLE delivery_attempt DROP CONSTRAINT IF EXISTS delivery_attempt_delivery_id_fkey;
  DROP POLICY app_select ON delivery_attempt;
`;

/** An id that does not say when is made one that does. */
const redatedSql = `
  CREATE TEMPORARY TABLE redated ON COMMIT DROP AS
  SELECT d.id AS former, CASE WHEN substr(d.id::text, 15, 1) = '7' THEN d.id ELSE new_id(d.created_at) END AS id
    FROM delivery_former d;
  CREATE UNIQUE INDEX ON redated (former);
  ANALYZE redated;
`;

const deliveryColumns = `organisation_id, channel_id, kind, body, created_at, due_at, attempts, claimed_by, claimed_until, outcome,
    finished_at, last_error, correlation_id`;
const attemptColumns = 'organisation_id, number, started_at, duration_ms, status, response, error';
const droppedSql = 'DROP TABLE delivery_attempt_former; DROP TABLE delivery_former;';

const movedSql = `
  INSERT INTO delivery (id, ${deliveryColumns})
  SELECT r.id, ${deliveryColumns} FROM delivery_former d JOIN redated r ON r.former = d.id;
  INSERT INTO delivery_attempt (id, delivery_id, ${attemptColumns})
  SELECT a.id, r.id, ${attemptColumns} FROM delivery_attempt_former a JOIN redated r ON r.former = a.delivery_id;
  UPDATE delivery_alert x SET delivery_id = r.id FROM redated r WHERE r.former = x.delivery_id AND r.id <> r.former;
  ALTER TABLE delivery_alert FORCE ROW LEVEL SECURITY;
  ALTER TABLE open_digest NO FORCE ROW LEVEL SECURITY;
  INSERT INTO open_digest (channel_id, due_at, delivery_id, organisation_id)
  SELECT channel_id, due_at, id, organisation_id FROM delivery
   WHERE kind = 'digest' AND outcome IS NULL AND attempts = 0;
  ALTER TABLE open_digest FORCE ROW LEVEL SECURITY;
  ${droppedSql}
`;

const movedBackSql = `
  INSERT INTO delivery (id, ${deliveryColumns}) SELECT id, ${deliveryColumns} FROM delivery_former;
  INSERT INTO delivery_attempt (id, delivery_id, ${attemptColumns})
  SELECT id, delivery_id, ${attemptColumns} FROM delivery_attempt_former;
  DELETE FROM delivery_alert x WHERE NOT EXISTS (SELECT FROM delivery d WHERE d.id = x.delivery_id);
  ALTER TABLE delivery_alert FORCE ROW LEVEL SECURITY;
  ${droppedSql}
`;

const keysSql = `
  ALTER TABLE delivery ADD CONSTRAINT delivery_pkey PRIMARY KEY (id),
    ADD CONSTRAINT delivery_channel_id_fkey FOREIGN KEY (channel_id, organisation_id)
      REFERENCES channel (id, organisation_id) ON DELETE CASCADE;
  CREATE INDEX delivery_due_idx ON delivery (due_at, channel_id) WHERE outcome IS NULL;
  CREATE INDEX delivery_open_idx ON delivery (channel_id, due_at) WHERE outcome IS NULL;
  CREATE INDEX delivery_claimed_idx ON delivery (channel_id) WHERE outcome IS NULL AND claimed_by IS NOT NULL;
  CREATE INDEX delivery_channel_id_idx ON delivery (channel_id, created_at DESC, id DESC);
  CREATE INDEX delivery_finished_at_idx ON delivery (finished_at) WHERE finished_at IS NOT NULL;
  CREATE TRIGGER delivery_ring AFTER INSERT ON delivery REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ring_delivery();
  CREATE TRIGGER delivery_reopened_ring AFTER UPDATE OF outcome ON delivery
    FOR EACH ROW WHEN (OLD.outcome IS NOT NULL AND NEW.outcome IS NULL) EXECUTE FUNCTION ring_delivery();
`;

const attemptKeysSql = `
  ALTER TABLE delivery_attempt ADD CONSTRAINT delivery_attempt_pkey PRIMARY KEY (delivery_id, number);
`;

const formerKeysSql = `
  ALTER TABLE delivery ADD CONSTRAINT delivery_id_channel_id_organisation_id_key UNIQUE (id, channel_id, organisation_id);
  CREATE UNIQUE INDEX delivery_digest_key ON delivery (channel_id, due_at)
    WHERE kind = 'digest' AND outcome IS NULL AND attempts = 0;
  ALTER TABLE delivery_alert ADD CONSTRAINT delivery_alert_delivery_id_fkey
    FOREIGN KEY (delivery_id, channel_id, organisation_id)
      REFERENCES delivery (id, channel_id, organisation_id) ON DELETE CASCADE;
  ALTER TABLE delivery_attempt ADD CONSTRAINT delivery_attempt_pkey PRIMARY KEY (id),
    ADD CONSTRAINT delivery_attempt_delivery_id_number_key UNIQUE (delivery_id, number),
    ADD CONSTRAINT delivery_attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery (id) ON DELETE CASCADE;
`;

const belongingSql = `
  CREATE FUNCTION close_digest() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM open_digest o WHERE o.delivery_id = NEW.id;
        RETURN NULL;
      END $$;

  CREATE FUNCTION forget_deliveries() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        ids uuid[] := ARRAY(SELECT g.id FROM gone g);
      BEGIN
        IF ids = '{}' THEN RETURN NULL; END IF;
        DELETE FROM open_digest o WHERE o.delivery_id = ANY (ids);
        DELETE FROM delivery_attempt a WHERE a.delivery_id = ANY (ids);
        DELETE FROM delivery_alert x WHERE x.delivery_id = ANY (ids);
        RETURN NULL;
      END $$;
`;

const triggersSql = `
  GRANT SELECT, DELETE ON delivery_attempt TO bunkai_definer;
  CREATE POLICY definer_all ON delivery_attempt TO bunkai_definer USING (true);
  GRANT DELETE ON delivery_alert TO bunkai_definer;
  CREATE POLICY definer_delete ON delivery_alert FOR DELETE TO bunkai_definer USING (true);
  CREATE TRIGGER delivery_close_digest AFTER UPDATE OF attempts, outcome ON delivery FOR EACH ROW
    WHEN (OLD.kind = 'digest' AND OLD.attempts = 0 AND OLD.outcome IS NULL
      AND (NEW.attempts > 0 OR NEW.outcome IS NOT NULL))
    EXECUTE FUNCTION close_digest();
  CREATE TRIGGER delivery_forget AFTER DELETE ON delivery REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION forget_deliveries();
`;
