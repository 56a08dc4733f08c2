// Subscriptions may ask for a higher class later, and be held to another profile; what they were held to stays known.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeSubscription1795305600010 implements MigrationInterface {
  readonly name = 'ChangeSubscription1795305600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a subscription was held to until an instant: a past verification is by the profile of then.
      CREATE TABLE replaced_profile (
        subscription_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        profile_id uuid NOT NULL,
        held_until timestamptz NOT NULL,
        CONSTRAINT replaced_profile_pkey PRIMARY KEY (subscription_id, held_until),
        CONSTRAINT replaced_profile_subscription_id_fkey
          FOREIGN KEY (subscription_id, organisation_id) REFERENCES subscription (id, organisation_id),
        CONSTRAINT replaced_profile_profile_id_fkey
          FOREIGN KEY (profile_id, organisation_id) REFERENCES requirement_profile (id, organisation_id)
      );
      ALTER TABLE replaced_profile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON replaced_profile TO bunkai_app;
      CREATE POLICY app_all ON replaced_profile TO bunkai_app USING (organisation_id = current_organisation());
      CREATE TRIGGER replaced_profile_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON replaced_profile
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE replaced_profile ENABLE ALWAYS TRIGGER replaced_profile_immutable;

      -- An answer was given to what was asked for: another class than that is not asked for afterwards.
      CREATE FUNCTION keep_requested_class() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.requested_class <> 'customers'
             OR EXISTS (SELECT FROM access_grant g WHERE g.subscription_id = OLD.id) THEN
            RAISE EXCEPTION 'the class that was asked for stays' USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER subscription_requested_class BEFORE UPDATE OF requested_class ON subscription
        FOR EACH ROW WHEN (OLD.requested_class IS DISTINCT FROM NEW.requested_class)
        EXECUTE FUNCTION keep_requested_class();
      GRANT UPDATE (requested_class, profile_id) ON subscription TO bunkai_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (requested_class, profile_id) ON subscription FROM bunkai_app;
      DROP TRIGGER subscription_requested_class ON subscription;
      DROP FUNCTION keep_requested_class();
      DROP TABLE replaced_profile;
    `);
  }
}
