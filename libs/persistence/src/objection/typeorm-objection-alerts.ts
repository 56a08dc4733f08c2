// Alerts about objections, written as the worker's role: they cross from the customer to the provider.
import type { ObjectionAlerts } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 objection, $2 now. */
const raisedSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, created_at, occurs_at, body)
  SELECT alert_id(b.raised_at, b.provider_id, 'objection-raised:' || b.id), b.provider_id, 'objection-raised', b.service_id,
         f.release_id, $2, b.raised_at, jsonb_build_object('objectionId', b.id)
    FROM objection b JOIN release_fact f ON f.service_id = b.service_id AND f.number = b.release_number
   WHERE b.id = $1
  ON CONFLICT (id) DO NOTHING`;

export class TypeormObjectionAlerts implements ObjectionAlerts {
  async tellRaised(objectionId: string, at: Date): Promise<void> {
    await currentManager().query(raisedSql, [objectionId, at]);
  }
}
