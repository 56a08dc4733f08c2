// Alerts about subscriptions, written as the worker's role: they cross from one tenant to the other.
import type { SubscriptionAlert, SubscriptionAlerts } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 subscription, $2 to whom, $3 kind, $4 from when, $5 now. An answer may change: the instant is part of the key. */
const tellSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, subscription_id, created_at, occurs_at, body)
  SELECT alert_id($4, o.id, $3 || ':' || s.id || ':' || extract(epoch FROM $4::timestamptz)), o.id, $3::text, s.service_id, s.id,
         $5, $4, '{}'
    FROM subscription s
   CROSS JOIN LATERAL (SELECT CASE $2::text WHEN 'provider' THEN s.provider_id ELSE s.organisation_id END) AS o (id)
   WHERE s.id = $1
  ON CONFLICT (id) DO NOTHING`;

export class TypeormSubscriptionAlerts implements SubscriptionAlerts {
  async tell({ subscriptionId, to, kind, occursAt, createdAt }: SubscriptionAlert): Promise<void> {
    await currentManager().query(tellSql, [subscriptionId, to, kind, occursAt, createdAt]);
  }
}
