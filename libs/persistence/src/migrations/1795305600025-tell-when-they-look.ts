// Of a release that touches nothing of theirs, the subscribers of a popular service get their alert when they next look.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';
import { alertedFew, alertedReach, countReachSql, readReachSql } from './1795305600023-read-at-scale.js';

export class TellWhenTheyLook1795305600025 implements MigrationInterface {
  readonly name = 'TellWhenTheyLook1795305600025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(asDefiner(catchUpSql(addAlertsSql)));
    await runner.query(
      asDefiner([pendSql(wantedSql), countReachSql(toldReach), readReachSql(toldFew)].join('\n')),
    );
  }

  /** Everybody gets the alerts that were still to be written. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(`${addAlertsSql('SELECT s.*, 0 AS after FROM subscription s')};`));
    await runner.query(
      asDefiner([pendSql(''), countReachSql(alertedReach), readReachSql(alertedFew)].join('\n')),
    );
    await runner.query(`
      DROP FUNCTION catch_up_alerts();
      DROP TABLE told_subscription, told_release;
      DROP INDEX channel_any_idx;
      DROP POLICY definer_insert ON alert;
      REVOKE INSERT ON alert FROM bunkai_definer;
    `);
  }
}

const tablesSql = `
  -- The releases of a service that every subscriber of then counts as told of, in the order in which that was so.
  CREATE TABLE told_release (
    service_id uuid NOT NULL,
    number integer NOT NULL,
    release_id uuid NOT NULL,
    occurs_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT told_release_pkey PRIMARY KEY (service_id, number),
    CONSTRAINT told_release_release_id_key UNIQUE (release_id, service_id),
    CONSTRAINT told_release_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT told_release_release_id_fkey FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT told_release_number_check CHECK (number > 0)
  );
  ALTER TABLE told_release ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON told_release TO bunkai_worker;
  CREATE POLICY worker_all ON told_release TO bunkai_worker USING (true);
  GRANT SELECT ON told_release TO bunkai_definer;
  CREATE POLICY definer_select ON told_release FOR SELECT TO bunkai_definer USING (true);
  CREATE TRIGGER told_release_ring AFTER INSERT ON told_release FOR EACH STATEMENT EXECUTE FUNCTION ring_live('inbox');

  -- Up to which of them a subscription has its alerts.
  CREATE TABLE told_subscription (
    subscription_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    CONSTRAINT told_subscription_pkey PRIMARY KEY (subscription_id),
    CONSTRAINT told_subscription_subscription_id_fkey FOREIGN KEY (subscription_id, organisation_id)
      REFERENCES subscription (id, organisation_id),
    CONSTRAINT told_subscription_number_check CHECK (number > 0)
  );
  ALTER TABLE told_subscription ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (number) ON told_subscription TO bunkai_definer;
  CREATE POLICY definer_all ON told_subscription TO bunkai_definer USING (true);

  GRANT INSERT ON alert TO bunkai_definer;
  CREATE POLICY definer_insert ON alert FOR INSERT TO bunkai_definer WITH CHECK (true);
  CREATE INDEX channel_any_idx ON channel (organisation_id)
    WHERE scope = 'any' AND disabled_at IS NULL AND rhythm <> 'never';
`;

const rights = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/** `due`: subscriptions, each with the number after which it has no alerts yet; each is looked up by itself. Who was told of flips is not told again. */
export const addAlertsSql = (due: string) => `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, dedupe_key, created_at, occurs_at, body)
  SELECT gen_random_uuid(), d.organisation_id, 'release-published', d.service_id, t.release_id, d.id,
         'release-published:' || t.release_id || ':' || d.id, t.created_at, t.occurs_at, '{}'
    FROM (${due}) d
   CROSS JOIN LATERAL (
     SELECT t.* FROM told_release t WHERE t.service_id = d.service_id AND t.number > d.after OFFSET 0) t
   WHERE d.created_at <= t.occurs_at AND (d.ended_at IS NULL OR d.ended_at > t.created_at)
     AND NOT EXISTS (SELECT FROM alert a
       WHERE a.organisation_id = d.organisation_id AND a.dedupe_key = 'verdicts-flipped:' || t.release_id || ':' || d.id)
   ORDER BY d.id, t.number
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;

/** `addAlerts` writes the alerts of the subscriptions that are given to it. */
export const catchUpSql = (addAlerts: (due: string) => string) => `
  -- Writes the alerts that the tenant at hand is still to get; gives how many. What it missed leaves by no channel: those who want
  -- to be sent whatever changes were told at once.
  CREATE OR REPLACE FUNCTION catch_up_alerts() RETURNS integer
    LANGUAGE plpgsql VOLATILE ${rights} AS $$
      DECLARE
        behind jsonb;
        written integer;
      BEGIN
        SELECT jsonb_agg(jsonb_build_object('id', s.id, 'after', coalesce(u.number, 0), 'until', t.number) ORDER BY s.id)
          INTO behind
          FROM subscription s
          LEFT JOIN told_subscription u ON u.subscription_id = s.id
         CROSS JOIN LATERAL (SELECT r.number FROM told_release r WHERE r.service_id = s.service_id
            ORDER BY r.number DESC LIMIT 1) t
         WHERE s.organisation_id = current_organisation() AND t.number > coalesce(u.number, 0);
        IF behind IS NULL THEN RETURN 0; END IF;
        PERFORM set_config('bunkai.catching_up', 'on', true);
        ${addAlerts(`
          SELECT s.*, b.after FROM jsonb_to_recordset(behind) AS b (id uuid, after integer)
           CROSS JOIN LATERAL (SELECT s.* FROM subscription s WHERE s.id = b.id OFFSET 0) s`)};
        GET DIAGNOSTICS written = ROW_COUNT;
        PERFORM set_config('bunkai.catching_up', '', true);
        INSERT INTO told_subscription AS u (subscription_id, organisation_id, number)
        SELECT b.id, current_organisation(), b.until
          FROM jsonb_to_recordset(behind) AS b (id uuid, until integer) ORDER BY b.id
        ON CONFLICT (subscription_id) DO UPDATE SET number = greatest(u.number, excluded.number);
        RETURN written;
      END $$;
  REVOKE ALL ON FUNCTION catch_up_alerts() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION catch_up_alerts() TO bunkai_app;
`;

/** A release by itself is sent to those alone who want whatever changes. */
const wantedSql = `
                          AND (c.scope = 'any' OR a.kind NOT IN ('release-published', 'release-out'))
                          AND coalesce(current_setting('bunkai.catching_up', true), '') = ''`;

const pendSql = (wanted: string) => `
  CREATE OR REPLACE FUNCTION pend_alerts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO pending_alert (alert_id, organisation_id, created_at, correlation_id)
        SELECT a.id, a.organisation_id, a.created_at, NULLIF(current_setting('bunkai.correlation', true), '')
          FROM added a
         WHERE EXISTS (SELECT FROM channel c WHERE c.organisation_id = a.organisation_id
                          AND c.disabled_at IS NULL AND c.rhythm <> 'never'${wanted});
        RETURN NULL;
      END $$;
`;

/** Whoever was subscribed counts as told, whether or not its alert is written yet. */
export const toldReach = `
          SELECT to_jsonb(r) || coalesce((
            SELECT jsonb_build_object('told', count(DISTINCT o.organisation_id))
              FROM told_release t
             CROSS JOIN LATERAL (
               SELECT s.organisation_id FROM subscription s
                WHERE s.service_id = t.service_id AND s.created_at <= t.occurs_at
                  AND (s.ended_at IS NULL OR s.ended_at > t.created_at)
               UNION ALL
               SELECT a.organisation_id FROM alert a WHERE a.release_id = t.release_id AND a.service_id = t.service_id
                  AND a.kind IN ('release-published', 'verdicts-flipped', 'early-warning')) o
             WHERE t.release_id = given_release_id
             GROUP BY t.release_id), '{}')
            FROM release_reach(given_release_id) r`;

export const toldFew = `NOT EXISTS (SELECT FROM told_release t WHERE t.release_id = given) AND ${alertedFew}`;
