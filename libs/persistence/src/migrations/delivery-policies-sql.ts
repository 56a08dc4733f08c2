// Who may do what with deliveries and what belongs to them.

export const deliveryPoliciesSql = `
  ALTER TABLE delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE (due_at, attempts, outcome, finished_at) ON delivery TO bunkai_app;
  CREATE POLICY app_select ON delivery FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id));
  CREATE POLICY app_insert ON delivery FOR INSERT TO bunkai_app WITH CHECK (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id)
    AND kind = 'test' AND attempts = 0 AND claimed_by IS NULL AND outcome IS NULL);
  CREATE POLICY app_update ON delivery FOR UPDATE TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM channel c WHERE c.id = channel_id));
  GRANT SELECT, INSERT, DELETE,
    UPDATE (due_at, attempts, claimed_by, claimed_until, outcome, finished_at, last_error) ON delivery TO bunkai_worker;
  CREATE POLICY worker_all ON delivery TO bunkai_worker USING (true);
  GRANT SELECT, UPDATE (due_at, attempts, claimed_by, claimed_until, outcome, finished_at) ON delivery TO bunkai_definer;
  CREATE POLICY definer_all ON delivery TO bunkai_definer USING (true);

  CREATE POLICY app_select ON delivery_alert FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM delivery d WHERE d.id = delivery_id));

  ALTER TABLE delivery_attempt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  GRANT SELECT ON delivery_attempt TO bunkai_app;
  CREATE POLICY app_select ON delivery_attempt FOR SELECT TO bunkai_app USING (
    organisation_id = current_organisation() AND EXISTS (SELECT FROM delivery d WHERE d.id = delivery_id));
  GRANT SELECT, INSERT ON delivery_attempt TO bunkai_worker;
  CREATE POLICY worker_all ON delivery_attempt TO bunkai_worker USING (true);
`;
