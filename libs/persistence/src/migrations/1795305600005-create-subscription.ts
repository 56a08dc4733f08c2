// Who subscribed to what, what the provider answered, and the class of reader that follows from both.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner } from '../schema/as-definer.js';

export class CreateSubscription1795305600005 implements MigrationInterface {
  readonly name = 'CreateSubscription1795305600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
    await runner.query(policiesSql);
    await runner.query(readerClassSql);
    await runner.query(asDefiner(definerSql));
    await runner.query(triggersSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY app_select_received ON organisation;
      DROP POLICY app_select_subscribed ON release_copy;
      DROP VIEW received_subscription;
      DROP TABLE nda_acceptance, access_grant, subscription;
      DROP FUNCTION refresh_reader_class();
      DROP FUNCTION begin_reader_class();
      DROP FUNCTION reader_class_at(uuid, timestamptz);
    `);
  }
}

const tablesSql = `
  CREATE TABLE subscription (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    service_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    variant text NOT NULL,
    profile_id uuid NOT NULL,
    requested_class text NOT NULL,
    reader_class text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    ended_at timestamptz,
    CONSTRAINT subscription_pkey PRIMARY KEY (id),
    CONSTRAINT subscription_id_organisation_id_key UNIQUE (id, organisation_id),
    CONSTRAINT subscription_id_organisation_id_provider_id_key UNIQUE (id, organisation_id, provider_id),
    CONSTRAINT subscription_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT subscription_service_id_fkey
      FOREIGN KEY (service_id, provider_id) REFERENCES service (id, organisation_id),
    CONSTRAINT subscription_profile_id_fkey
      FOREIGN KEY (profile_id, organisation_id) REFERENCES requirement_profile (id, organisation_id),
    CONSTRAINT subscription_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT subscription_variant_check
      CHECK (variant = '' OR (char_length(variant) <= 63 AND variant ~ '^[a-z0-9]+(-[a-z0-9]+)*$')),
    CONSTRAINT subscription_requested_class_check CHECK (requested_class IN ('customers', 'subscribers', 'nda')),
    CONSTRAINT subscription_reader_class_check CHECK (reader_class IN ('customers', 'subscribers', 'nda')),
    CONSTRAINT subscription_ended_at_check CHECK (ended_at >= created_at)
  );
  CREATE UNIQUE INDEX subscription_active_key ON subscription (organisation_id, service_id, variant, profile_id)
    WHERE ended_at IS NULL;
  CREATE INDEX subscription_organisation_id_idx ON subscription (organisation_id, service_id, variant);
  CREATE INDEX subscription_readership_idx ON subscription (service_id, variant, reader_class) WHERE ended_at IS NULL;
  CREATE INDEX subscription_profile_id_idx ON subscription (profile_id) WHERE ended_at IS NULL;
  CREATE INDEX subscription_provider_id_idx ON subscription (provider_id, created_at);

  -- One row a decision, the latest counts: what a customer could read at a past instant stays known.
  CREATE TABLE access_grant (
    id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    decision text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL,
    CONSTRAINT access_grant_pkey PRIMARY KEY (id),
    CONSTRAINT access_grant_subscription_id_decided_at_key UNIQUE (subscription_id, decided_at),
    CONSTRAINT access_grant_subscription_id_fkey FOREIGN KEY (subscription_id, customer_id, organisation_id)
      REFERENCES subscription (id, organisation_id, provider_id),
    CONSTRAINT access_grant_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id),
    CONSTRAINT access_grant_decision_check CHECK (decision IN ('accepted', 'declined'))
  );

  CREATE TABLE nda_acceptance (
    id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    terms_sha256 text NOT NULL,
    accepted_at timestamptz NOT NULL,
    accepted_by uuid NOT NULL,
    CONSTRAINT nda_acceptance_pkey PRIMARY KEY (id),
    CONSTRAINT nda_acceptance_subscription_id_terms_sha256_key UNIQUE (subscription_id, terms_sha256),
    CONSTRAINT nda_acceptance_subscription_id_fkey FOREIGN KEY (subscription_id, organisation_id, provider_id)
      REFERENCES subscription (id, organisation_id, provider_id),
    CONSTRAINT nda_acceptance_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES account (id),
    CONSTRAINT nda_acceptance_terms_sha256_check CHECK (terms_sha256 ~ '^[0-9a-f]{64}$')
  );
`;

const policiesSql = `
  ALTER TABLE subscription ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (ended_at) ON subscription TO bunkai_app;
  CREATE POLICY app_all ON subscription TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT ON subscription TO bunkai_worker, bunkai_definer;
  GRANT UPDATE (reader_class) ON subscription TO bunkai_definer;
  CREATE POLICY worker_select ON subscription FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_all ON subscription TO bunkai_definer USING (true);

  ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON access_grant TO bunkai_app;
  CREATE POLICY app_select ON access_grant FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation() OR customer_id = current_organisation());
  CREATE POLICY app_insert ON access_grant FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation());
  GRANT SELECT ON access_grant TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON access_grant FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON access_grant FOR SELECT TO bunkai_definer USING (true);

  ALTER TABLE nda_acceptance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON nda_acceptance TO bunkai_app;
  CREATE POLICY app_select ON nda_acceptance FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation() OR provider_id = current_organisation());
  CREATE POLICY app_insert ON nda_acceptance FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation());
  GRANT SELECT ON nda_acceptance TO bunkai_worker, bunkai_definer;
  CREATE POLICY worker_select ON nda_acceptance FOR SELECT TO bunkai_worker USING (true);
  CREATE POLICY definer_select ON nda_acceptance FOR SELECT TO bunkai_definer USING (true);

  CREATE POLICY app_select_subscribed ON release_copy FOR SELECT TO bunkai_app USING (
    reader_class IN ('subscribers', 'nda')
    AND EXISTS (SELECT FROM subscription s
      WHERE s.service_id = release_copy.service_id AND s.organisation_id = current_organisation()
        AND s.ended_at IS NULL AND s.reader_class IN ('nda', release_copy.reader_class)));
`;

const readerClassSql = `
  -- With the caller's own rights: the customer, the worker and bunkai_definer see all three tables' rows.
  CREATE FUNCTION reader_class_at(given_subscription_id uuid, at timestamptz) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT CASE
        WHEN s.requested_class = 'customers' OR g.decision IS DISTINCT FROM 'accepted' THEN 'customers'
        WHEN s.requested_class = 'nda' AND EXISTS (SELECT FROM nda_acceptance n
          WHERE n.subscription_id = s.id AND n.accepted_at <= at) THEN 'nda'
        ELSE 'subscribers' END
      FROM subscription s
      LEFT JOIN LATERAL (SELECT a.decision FROM access_grant a
        WHERE a.subscription_id = s.id AND a.decided_at <= at ORDER BY a.decided_at DESC LIMIT 1) g ON true
      WHERE s.id = given_subscription_id $$;

  CREATE FUNCTION begin_reader_class() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.reader_class := 'customers';
      RETURN NEW;
    END $$;
`;

const definerSql = `
  -- The row is locked first: a grant and an acceptance at the same time would each miss the other.
  CREATE FUNCTION refresh_reader_class() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM subscription s WHERE s.id = NEW.subscription_id FOR NO KEY UPDATE;
        UPDATE subscription s SET reader_class = reader_class_at(s.id, 'infinity')
         WHERE s.id = NEW.subscription_id AND s.reader_class <> reader_class_at(s.id, 'infinity');
        RETURN NULL;
      END $$;

  -- A subscription as its provider sees it: never the profile, nor who of the customer's people made it.
  CREATE VIEW received_subscription WITH (security_barrier) AS
    SELECT s.id, s.organisation_id, s.service_id, s.provider_id, s.variant, s.requested_class, s.reader_class,
           s.created_at, s.ended_at
      FROM subscription s WHERE s.provider_id = current_organisation();
  GRANT SELECT ON received_subscription TO bunkai_app;
`;

const triggersSql = `
  CREATE TRIGGER subscription_reader_class BEFORE INSERT ON subscription
    FOR EACH ROW EXECUTE FUNCTION begin_reader_class();
  CREATE TRIGGER access_grant_reader_class AFTER INSERT ON access_grant
    FOR EACH ROW EXECUTE FUNCTION refresh_reader_class();
  CREATE TRIGGER nda_acceptance_reader_class AFTER INSERT ON nda_acceptance
    FOR EACH ROW EXECUTE FUNCTION refresh_reader_class();

  CREATE TRIGGER access_grant_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON access_grant
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER nda_acceptance_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON nda_acceptance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE access_grant ENABLE ALWAYS TRIGGER access_grant_immutable;
  ALTER TABLE nda_acceptance ENABLE ALWAYS TRIGGER nda_acceptance_immutable;

  CREATE POLICY app_select_received ON organisation FOR SELECT TO bunkai_app USING (
    EXISTS (SELECT FROM received_subscription r WHERE r.organisation_id = organisation.id));
`;
