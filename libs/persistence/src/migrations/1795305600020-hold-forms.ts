// Which forms of which tests anybody holds a service to, by readership: what an assessment asks instead of its subscribers.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class HoldForms1795305600020 implements MigrationInterface {
  readonly name = 'HoldForms1795305600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(asDefiner(functionsSql));
    await runner.query(triggersSql);
    await runner.query(asDefiner(fillSql));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER subscription_hold ON subscription;
      DROP TRIGGER subscription_doubt ON subscription;
      DROP TRIGGER replaced_profile_hold ON replaced_profile;
      DROP TRIGGER requirement_hold ON requirement;
      DROP TRIGGER requirement_profile_doubt ON requirement_profile;
      DROP FUNCTION begin_holding(), change_holding(), hold_replacement(), hold_version(), doubt_version();
      DROP FUNCTION hold_forms(uuid[], timestamptz[]);
      DROP TABLE doubted_form, held_form;
      DROP INDEX test_pathless_idx;
      DROP POLICY definer_select ON requirement_profile_version;
      REVOKE SELECT ON requirement_profile_version FROM bunkai_definer;
    `);
  }
}

const tablesSql = `
  -- since: when the holding began that no assessment has seen yet; later ones of the same form change nothing.
  CREATE TABLE held_form (
    service_id uuid NOT NULL,
    variant text NOT NULL,
    reader_class text NOT NULL,
    form_hash text NOT NULL,
    test_hash text NOT NULL,
    since timestamptz NOT NULL,
    assessed boolean NOT NULL,
    CONSTRAINT held_form_pkey PRIMARY KEY (service_id, variant, reader_class, form_hash),
    CONSTRAINT held_form_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT held_form_form_hash_fkey FOREIGN KEY (form_hash, test_hash) REFERENCES test_form (hash, test_hash)
  );
  CREATE INDEX held_form_test_hash_idx ON held_form (service_id, variant, reader_class, test_hash);
  CREATE INDEX held_form_unassessed_idx ON held_form (service_id, since) WHERE NOT assessed;

  -- Appended to by whoever lets go of a form; the next assessment of the service looks whether somebody else holds it.
  CREATE TABLE doubted_form (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    variant text NOT NULL,
    reader_class text NOT NULL,
    form_hash text NOT NULL,
    test_hash text NOT NULL,
    CONSTRAINT doubted_form_pkey PRIMARY KEY (id)
  );
  CREATE INDEX doubted_form_service_id_idx ON doubted_form (service_id);

  CREATE INDEX test_pathless_idx ON test (hash) WHERE paths = '{}';
`;

const policiesSql = `
  ALTER TABLE held_form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, UPDATE (assessed), DELETE ON held_form TO bunkai_worker;
  CREATE POLICY worker_all ON held_form TO bunkai_worker USING (true);
  -- UPDATE lets it lock what it counts on.
  GRANT SELECT, INSERT, UPDATE (since) ON held_form TO bunkai_definer;
  CREATE POLICY definer_all ON held_form TO bunkai_definer USING (true);

  ALTER TABLE doubted_form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, DELETE ON doubted_form TO bunkai_worker;
  CREATE POLICY worker_all ON doubted_form TO bunkai_worker USING (true);
  GRANT INSERT ON doubted_form TO bunkai_definer;
  CREATE POLICY definer_insert ON doubted_form FOR INSERT TO bunkai_definer WITH CHECK (true);

  GRANT SELECT ON requirement_profile_version TO bunkai_definer;
  CREATE POLICY definer_select ON requirement_profile_version FOR SELECT TO bunkai_definer USING (true);
`;

const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const key = 'service_id, variant, reader_class, form_hash';

/** What the subscriptions $1 hold from the instants $2 on, each form once, in the order of the key. */
const wanted = `
  SELECT DISTINCT ON (s.service_id, s.variant, s.reader_class, r.form_hash)
         s.service_id, s.variant, s.reader_class, r.form_hash, r.test_hash, g.since
    FROM unnest(ids, sinces) AS g (id, since)
    JOIN subscription s ON s.id = g.id AND s.ended_at IS NULL
    JOIN requirement_profile p ON p.id = s.profile_id
    JOIN requirement r ON r.profile_version_id = p.current_version_id
   ORDER BY s.service_id, s.variant, s.reader_class, r.form_hash, g.since`;

/** Doubts about the requirements of a version for the subscriptions of a FROM item. */
const doubt = (from: string) => `
  INSERT INTO doubted_form (id, ${key}, test_hash)
  SELECT gen_random_uuid(), d.* FROM (
    SELECT DISTINCT s.service_id, s.variant, s.reader_class, r.form_hash, r.test_hash FROM ${from}) d`;

const functionsSql = `
  -- For the functions below, with their rights. Done only when every form is there and locked: an assessment that deletes one
  -- meanwhile lets this add it again, and one that comes later waits and then sees who holds it.
  CREATE FUNCTION hold_forms(ids uuid[], sinces timestamptz[]) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE complete boolean;
    BEGIN
      LOOP
        INSERT INTO held_form (${key}, test_hash, since, assessed)
        SELECT w.*, false FROM (${wanted}) w
        ON CONFLICT DO NOTHING;
        WITH w AS MATERIALIZED (${wanted}), locked AS MATERIALIZED (
          SELECT h.form_hash FROM held_form h JOIN w USING (${key})
           ORDER BY h.service_id, h.variant, h.reader_class, h.form_hash FOR KEY SHARE OF h
        )
        SELECT (SELECT count(*) FROM w) = (SELECT count(*) FROM locked) INTO complete;
        EXIT WHEN complete;
      END LOOP;
      -- What began earlier may be committed later.
      UPDATE held_form h SET since = w.since FROM (${wanted}) w
       WHERE h.service_id = w.service_id AND h.variant = w.variant AND h.reader_class = w.reader_class
         AND h.form_hash = w.form_hash AND NOT h.assessed AND h.since > w.since;
    END $$;
  REVOKE ALL ON FUNCTION hold_forms(uuid[], timestamptz[]) FROM PUBLIC;

  CREATE FUNCTION begin_holding() RETURNS trigger LANGUAGE plpgsql ${rights} AS $$
    BEGIN
      PERFORM hold_forms(array_agg(a.id), array_agg(a.created_at)) FROM added a HAVING count(*) > 0;
      RETURN NULL;
    END $$;

  -- What is held by another profile is begun where the profile that it replaces is written down, which knows since when.
  CREATE FUNCTION change_holding() RETURNS trigger LANGUAGE plpgsql ${rights} AS $$
    BEGIN
      ${doubt(`(SELECT OLD.service_id, OLD.variant, OLD.reader_class) s, requirement r
         WHERE r.profile_version_id = (SELECT p.current_version_id FROM requirement_profile p WHERE p.id = OLD.profile_id)`)};
      IF NEW.ended_at IS NULL AND NEW.reader_class <> OLD.reader_class THEN
        PERFORM hold_forms(ARRAY[NEW.id], ARRAY[greatest(NEW.created_at,
          (SELECT max(g.decided_at) FROM access_grant g WHERE g.subscription_id = NEW.id),
          (SELECT max(n.accepted_at) FROM nda_acceptance n WHERE n.subscription_id = NEW.id))]);
      END IF;
      RETURN NULL;
    END $$;

  CREATE FUNCTION hold_replacement() RETURNS trigger LANGUAGE plpgsql ${rights} AS $$
    BEGIN
      PERFORM hold_forms(ARRAY[NEW.subscription_id], ARRAY[NEW.held_until]);
      RETURN NULL;
    END $$;

  CREATE FUNCTION hold_version() RETURNS trigger LANGUAGE plpgsql ${rights} AS $$
    BEGIN
      PERFORM hold_forms(array_agg(s.id), array_agg(v.created_at))
         FROM (SELECT DISTINCT a.profile_version_id FROM added a) a
         JOIN requirement_profile_version v ON v.id = a.profile_version_id
         JOIN requirement_profile p ON p.current_version_id = v.id AND p.id = v.profile_id
         JOIN subscription s ON s.profile_id = p.id AND s.ended_at IS NULL
       HAVING count(*) > 0;
      RETURN NULL;
    END $$;

  CREATE FUNCTION doubt_version() RETURNS trigger LANGUAGE plpgsql ${rights} AS $$
    BEGIN
      ${doubt(`subscription s, requirement r
         WHERE s.profile_id = OLD.id AND s.ended_at IS NULL AND r.profile_version_id = OLD.current_version_id`)};
      RETURN NULL;
    END $$;
`;

const triggersSql = `
  CREATE TRIGGER subscription_hold AFTER INSERT ON subscription REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION begin_holding();
  CREATE TRIGGER subscription_doubt AFTER UPDATE OF ended_at, profile_id, reader_class ON subscription FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND (OLD.ended_at, OLD.profile_id, OLD.reader_class)
      IS DISTINCT FROM (NEW.ended_at, NEW.profile_id, NEW.reader_class))
    EXECUTE FUNCTION change_holding();
  CREATE TRIGGER replaced_profile_hold AFTER INSERT ON replaced_profile
    FOR EACH ROW EXECUTE FUNCTION hold_replacement();
  CREATE TRIGGER requirement_hold AFTER INSERT ON requirement REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION hold_version();
  CREATE TRIGGER requirement_profile_doubt AFTER UPDATE OF current_version_id ON requirement_profile FOR EACH ROW
    WHEN (OLD.current_version_id IS NOT NULL AND OLD.current_version_id <> NEW.current_version_id)
    EXECUTE FUNCTION doubt_version();
`;

/** Open verdicts that nobody holds any more are left to the next assessment, as they were. */
const fillSql = `
  INSERT INTO held_form (${key}, test_hash, since, assessed)
  SELECT h.*, EXISTS (SELECT FROM verdict v
           WHERE v.service_id = h.service_id AND v.variant = h.variant AND v.reader_class = h.reader_class
             AND v.test_hash = h.test_hash AND v.valid_to IS NULL)
    FROM (SELECT s.service_id, s.variant, s.reader_class, r.form_hash, r.test_hash,
                 min(greatest(s.created_at, v.created_at,
                   (SELECT max(g.decided_at) FROM access_grant g WHERE g.subscription_id = s.id),
                   (SELECT max(n.accepted_at) FROM nda_acceptance n WHERE n.subscription_id = s.id)))
            FROM subscription s
            JOIN requirement_profile p ON p.id = s.profile_id
            JOIN requirement_profile_version v ON v.id = p.current_version_id
            JOIN requirement r ON r.profile_version_id = v.id
           WHERE s.ended_at IS NULL
           GROUP BY 1, 2, 3, 4, 5) h;
  INSERT INTO doubted_form (id, ${key}, test_hash)
  SELECT gen_random_uuid(), v.service_id, v.variant, v.reader_class, f.hash, v.test_hash
    FROM verdict v
   CROSS JOIN LATERAL (SELECT t.hash FROM test_form t WHERE t.test_hash = v.test_hash LIMIT 1) f
   WHERE v.valid_to IS NULL AND NOT EXISTS (SELECT FROM held_form h
     WHERE h.service_id = v.service_id AND h.variant = v.variant AND h.reader_class = v.reader_class
       AND h.test_hash = v.test_hash);
`;
