// Who may do what with alerts and what belongs to them, and what happens when some are added.

/** `own`: what else has to hold of a row that a member adds to the named table. */
export const alertPoliciesSql = (own: (table: string) => string) => `
  ALTER TABLE alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON alert TO bunkai_app;
  CREATE POLICY app_select ON alert FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  GRANT SELECT, INSERT ON alert TO bunkai_worker;
  CREATE POLICY worker_all ON alert TO bunkai_worker USING (true);
  GRANT SELECT, INSERT ON alert TO bunkai_definer;
  CREATE POLICY definer_select ON alert FOR SELECT TO bunkai_definer USING (true);
  CREATE POLICY definer_insert ON alert FOR INSERT TO bunkai_definer WITH CHECK (true);
  CREATE TRIGGER alert_ring AFTER INSERT ON alert FOR EACH STATEMENT EXECUTE FUNCTION ring_live('inbox');
  CREATE TRIGGER alert_pend AFTER INSERT ON alert REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION pend_alerts();

  ALTER TABLE own_flip ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON own_flip TO bunkai_app, bunkai_definer;
  CREATE POLICY app_select ON own_flip FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY definer_select ON own_flip FOR SELECT TO bunkai_definer USING (true);
  GRANT SELECT, INSERT ON own_flip TO bunkai_worker;
  CREATE POLICY worker_all ON own_flip TO bunkai_worker USING (true);

  ALTER TABLE alert_seen ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, DELETE ON alert_seen TO bunkai_app;
  CREATE POLICY app_select ON alert_seen FOR SELECT TO bunkai_app USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON alert_seen FOR INSERT TO bunkai_app
    WITH CHECK (organisation_id = current_organisation() AND account_id = current_account()${own('alert_seen')});
  CREATE POLICY app_delete ON alert_seen FOR DELETE TO bunkai_app
    USING (organisation_id = current_organisation() AND account_id = current_account());
  GRANT SELECT ON alert_seen TO bunkai_definer;
  CREATE POLICY definer_select ON alert_seen FOR SELECT TO bunkai_definer USING (true);
  CREATE TRIGGER alert_seen_ring AFTER INSERT OR DELETE ON alert_seen
    FOR EACH STATEMENT EXECUTE FUNCTION ring_live('inbox');

  ALTER TABLE alert_acknowledgement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON alert_acknowledgement TO bunkai_app;
  CREATE POLICY app_select ON alert_acknowledgement FOR SELECT TO bunkai_app
    USING (organisation_id = current_organisation());
  CREATE POLICY app_insert ON alert_acknowledgement FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation() AND acknowledged_by = current_account()${own('alert_acknowledgement')});
  GRANT SELECT ON alert_acknowledgement TO bunkai_definer, bunkai_worker;
  CREATE POLICY definer_select ON alert_acknowledgement FOR SELECT TO bunkai_definer USING (true);
  CREATE POLICY worker_select ON alert_acknowledgement FOR SELECT TO bunkai_worker USING (true);

  ALTER TABLE delivery_alert ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON delivery_alert TO bunkai_app, bunkai_definer;
  CREATE POLICY app_select ON delivery_alert FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM delivery d WHERE d.id = delivery_id));
  CREATE POLICY definer_select ON delivery_alert FOR SELECT TO bunkai_definer USING (true);
  GRANT SELECT, INSERT ON delivery_alert TO bunkai_worker;
  CREATE POLICY worker_all ON delivery_alert TO bunkai_worker USING (true);

  -- Who was told of the event, and holds the form by the version that it was told by.
  CREATE POLICY app_select ON change_flip FOR SELECT TO bunkai_app USING (EXISTS (
    SELECT FROM alert a JOIN requirement r ON r.profile_version_id = a.profile_version_id
     WHERE a.event_id = change_flip.event_id AND a.organisation_id = current_organisation()
       AND r.form_hash = change_flip.form_hash));
`;
