// Disclosure requests as a table; row-level security shows them to the customer alone.
import { newId } from '@bunkai/kernel';
import type { DisclosurePlace, DisclosureRequest, NewRequests, RequestRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

const places = 'jsonb_to_recordset($2::jsonb) AS p (id uuid, control text, field text)';

export class TypeormRequestRepository implements RequestRepository {
  async isSubscribed(serviceId: string): Promise<boolean> {
    const rows = await currentManager().query<object[]>(
      `SELECT FROM subscription s WHERE s.service_id = $1 AND s.organisation_id = current_organisation()
          AND s.ended_at IS NULL LIMIT 1`,
      [serviceId],
    );
    return rows.length > 0;
  }

  async insert({ organisationId, serviceId, places: given, askedAt, askedBy }: NewRequests): Promise<void> {
    const records = given.map((place) => ({ id: newId(), ...place }));
    await currentManager().query(
      `INSERT INTO disclosure_request (id, organisation_id, service_id, control, field, asked_at, asked_by)
       SELECT p.id, $3, $1, p.control, p.field, $4, $5 FROM ${places}
        ORDER BY p.control, p.field
       ON CONFLICT DO NOTHING`,
      [serviceId, JSON.stringify(records), organisationId, askedAt, askedBy],
    );
  }

  async remove(serviceId: string, given: readonly DisclosurePlace[]): Promise<void> {
    await currentManager().query(
      `DELETE FROM disclosure_request r USING ${places}
        WHERE r.organisation_id = current_organisation() AND r.service_id = $1 AND r.closed_at IS NULL
          AND r.control = p.control AND r.field IS NOT DISTINCT FROM p.field`,
      [serviceId, JSON.stringify(given)],
    );
  }

  listOpen(serviceIds: readonly string[]): Promise<readonly DisclosureRequest[]> {
    return currentManager().query<DisclosureRequest[]>(
      `SELECT r.id, r.service_id AS "serviceId", r.control, r.field, r.asked_at AS "askedAt"
         FROM disclosure_request r
        WHERE r.service_id = ANY ($1) AND r.organisation_id = current_organisation() AND r.closed_at IS NULL
        ORDER BY r.service_id, r.control COLLATE "C", r.field COLLATE "C" NULLS FIRST`,
      [serviceIds],
    );
  }
}
