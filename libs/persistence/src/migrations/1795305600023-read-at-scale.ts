// What lists are paged by, how far a release got without counting it at every look, and the record of what was removed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class ReadAtScale1795305600023 implements MigrationInterface {
  readonly name = 'ReadAtScale1795305600023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(pagesSql);
    await runner.query(tallySql);
    await runner.query(asDefiner(countSql + keepReachSql));
    await runner.query(retentionSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE retention_run;
      REVOKE DELETE ON delivery FROM bunkai_worker;
      REVOKE SELECT (id) ON session FROM bunkai_worker;
      DROP FUNCTION keep_reach(timestamptz, integer), recount_reach(timestamptz), read_reach(uuid[], timestamptz),
        count_reach(uuid, timestamptz);
      DROP TABLE release_tally;
      DROP INDEX subscription_service_page_idx, subscription_organisation_page_idx;
    `);
  }
}

const pagesSql = `
  CREATE INDEX subscription_service_page_idx ON subscription (service_id, id);
  CREATE INDEX subscription_organisation_page_idx ON subscription (organisation_id, id);
`;

const tallySql = `
  -- How far a release got that was told to many, as it was counted; asked_at: when somebody last wanted it newer.
  CREATE TABLE release_tally (
    release_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    reach jsonb NOT NULL,
    flips jsonb NOT NULL,
    answers jsonb NOT NULL,
    counted_at timestamptz NOT NULL,
    took_ms integer NOT NULL,
    asked_at timestamptz,
    CONSTRAINT release_tally_pkey PRIMARY KEY (release_id),
    CONSTRAINT release_tally_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT release_tally_reach_check CHECK (jsonb_typeof(reach) = 'object'),
    CONSTRAINT release_tally_flips_check CHECK (jsonb_typeof(flips) = 'array'),
    CONSTRAINT release_tally_answers_check CHECK (jsonb_typeof(answers) = 'array'),
    CONSTRAINT release_tally_took_ms_check CHECK (took_ms >= 0)
  );
  CREATE INDEX release_tally_asked_at_idx ON release_tally (asked_at) WHERE asked_at > counted_at;
  ALTER TABLE release_tally ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE ON release_tally TO bunkai_definer;
  CREATE POLICY definer_all ON release_tally TO bunkai_definer USING (true);
`;

const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** Who was told of `given_release_id`, and of `given` whether few were: by the alerts that there are. */
export const alertedReach = 'SELECT to_jsonb(r) FROM release_reach(given_release_id) r';
export const alertedFew =
  '(SELECT count(*) FROM (SELECT FROM alert a WHERE a.release_id = given LIMIT 2001) few) <= 2000';

export const countReachSql = (reach: string) => `
  -- Counts as the provider would be shown it. What was delivered once stays so, although the delivery is removed one day.
  CREATE OR REPLACE FUNCTION count_reach(given_release_id uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE ${rights} AS $$
      DECLARE
        begun timestamptz := clock_timestamp();
        tenant text := current_setting('bunkai.organisation', true);
        provider uuid := (SELECT f.organisation_id FROM release_fact f WHERE f.release_id = given_release_id);
        counted record;
      BEGIN
        PERFORM set_config('bunkai.organisation', provider::text, true);
        SELECT (${reach}) AS reach,
               (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM release_flip_counts(given_release_id) f) AS flips,
               (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM release_answers(given_release_id) a) AS answers
          INTO counted;
        PERFORM set_config('bunkai.organisation', coalesce(tenant, ''), true);
        INSERT INTO release_tally AS t (release_id, organisation_id, reach, flips, answers, counted_at, took_ms)
        VALUES (given_release_id, provider, counted.reach, counted.flips, counted.answers, at,
                (extract(epoch FROM clock_timestamp() - begun) * 1000)::integer)
        ON CONFLICT (release_id) DO UPDATE SET
          reach = excluded.reach || jsonb_build_object('delivered',
            greatest((excluded.reach->>'delivered')::integer, (t.reach->>'delivered')::integer)),
          flips = excluded.flips, answers = excluded.answers, counted_at = excluded.counted_at, took_ms = excluded.took_ms;
      END $$;`;

export const readReachSql = (isFew: string, countedAt = 't.counted_at') => `
  -- Of what was told to few, as it is now (counted_at NULL); else as it was counted, by the reader at the first look and then by
  -- a worker: half a minute old at most if somebody keeps looking, or twenty times as old as counting takes.
  CREATE OR REPLACE FUNCTION read_reach(given_ids uuid[], at timestamptz)
    RETURNS TABLE (release_id uuid, reach jsonb, flips jsonb, answers jsonb, counted_at timestamptz)
    LANGUAGE plpgsql VOLATILE ${rights} AS $$
      DECLARE
        given uuid;
        known release_tally;
      BEGIN
        FOR given IN SELECT f.release_id FROM release_fact f
                      WHERE f.release_id = ANY (given_ids) AND f.organisation_id = current_organisation() LOOP
          SELECT t.* INTO known FROM release_tally t WHERE t.release_id = given;
          IF ${isFew} THEN
            RETURN QUERY SELECT given, to_jsonb(r) || jsonb_build_object('delivered',
                greatest(r.delivered, (known.reach->>'delivered')::integer)),
              (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM release_flip_counts(given) f),
              (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM release_answers(given) a), NULL::timestamptz
              FROM release_reach(given) r;
            CONTINUE;
          END IF;
          IF known.release_id IS NULL THEN
            PERFORM count_reach(given, at);
          ELSIF at > known.counted_at + greatest(interval '30 seconds', known.took_ms * interval '20 milliseconds')
            AND coalesce(known.asked_at <= known.counted_at, true) THEN
            UPDATE release_tally t SET asked_at = at WHERE t.release_id = given;
          END IF;
          RETURN QUERY SELECT t.release_id, t.reach, t.flips, t.answers, ${countedAt}
            FROM release_tally t WHERE t.release_id = given;
        END LOOP;
      END $$;`;

const countSql = `
  ${countReachSql(alertedReach)}
  ${readReachSql(alertedFew)}
  -- Counts the release again that somebody has waited for the longest; NULL: none.
  CREATE FUNCTION recount_reach(at timestamptz) RETURNS uuid
    LANGUAGE plpgsql VOLATILE ${rights} AS $$
      DECLARE
        asked uuid;
      BEGIN
        SELECT t.release_id INTO asked FROM release_tally t WHERE t.asked_at > t.counted_at
         ORDER BY t.asked_at LIMIT 1 FOR UPDATE SKIP LOCKED;
        IF asked IS NOT NULL THEN PERFORM count_reach(asked, greatest(at, clock_timestamp())); END IF;
        RETURN asked;
      END $$;

  REVOKE ALL ON FUNCTION count_reach(uuid, timestamptz), read_reach(uuid[], timestamptz), recount_reach(timestamptz)
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION read_reach(uuid[], timestamptz) TO bunkai_app;
  GRANT EXECUTE ON FUNCTION recount_reach(timestamptz) TO bunkai_worker;
`;

export const keepReachSql = `
  -- Before deliveries that ended by then are removed: counts the releases that they told of, some at a time, and tells how many.
  CREATE FUNCTION keep_reach(ended_before timestamptz, most integer) RETURNS integer
    LANGUAGE plpgsql VOLATILE ${rights} AS $$
      DECLARE
        told uuid;
        kept integer := 0;
      BEGIN
        FOR told IN
          SELECT DISTINCT a.release_id
            FROM (SELECT d.id, d.finished_at FROM delivery d WHERE d.finished_at < ended_before AND d.outcome IS NOT NULL
                   ORDER BY d.finished_at LIMIT most) d
           CROSS JOIN LATERAL (SELECT x.alert_id FROM delivery_alert x WHERE x.delivery_id = d.id OFFSET 0) x
           CROSS JOIN LATERAL (SELECT b.release_id FROM alert b WHERE b.id = x.alert_id OFFSET 0) a
           WHERE a.release_id IS NOT NULL
             AND NOT EXISTS (SELECT FROM release_tally t WHERE t.release_id = a.release_id AND t.counted_at >= d.finished_at)
        LOOP
          PERFORM count_reach(told, clock_timestamp());
          kept := kept + 1;
        END LOOP;
        RETURN kept;
      END $$;
  REVOKE ALL ON FUNCTION keep_reach(timestamptz, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION keep_reach(timestamptz, integer) TO bunkai_worker;
`;

const retentionSql = `
  -- What was removed as the policy has it: how many of a kind, and what had ended before when.
  CREATE TABLE retention_run (
    id uuid NOT NULL,
    kind text NOT NULL,
    ended_before timestamptz NOT NULL,
    removed integer NOT NULL,
    began_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    CONSTRAINT retention_run_pkey PRIMARY KEY (id),
    CONSTRAINT retention_run_kind_check CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
    CONSTRAINT retention_run_removed_check CHECK (removed > 0),
    CONSTRAINT retention_run_finished_at_check CHECK (finished_at >= began_at)
  );
  CREATE INDEX retention_run_finished_at_idx ON retention_run (finished_at);
  ALTER TABLE retention_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (removed, finished_at) ON retention_run TO bunkai_worker;
  CREATE POLICY worker_all ON retention_run TO bunkai_worker USING (true);

  GRANT DELETE ON delivery TO bunkai_worker;
  GRANT SELECT (id) ON session TO bunkai_worker;
`;
