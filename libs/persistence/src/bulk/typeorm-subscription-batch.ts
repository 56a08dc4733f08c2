// Many subscriptions by one statement, so that what its triggers work out is worked out once.
import type { NewSubscription, SubscriptionBatch } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormSubscriptionBatch implements SubscriptionBatch {
  async insertAll(subscriptions: readonly NewSubscription[]): Promise<ReadonlySet<string>> {
    const rows = await currentManager().query<{ id: string }[]>(
      `INSERT INTO subscription (id, organisation_id, service_id, provider_id, variant, profile_id, requested_class,
                                 created_at, created_by)
       SELECT s.id, s."organisationId", s."serviceId", s."providerId", s.variant, s."profileId", s."requestedClass",
              s."createdAt", s."createdBy"
         FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, "organisationId" uuid, "serviceId" uuid, "providerId" uuid,
              variant text, "profileId" uuid, "requestedClass" text, "createdAt" timestamptz, "createdBy" uuid)
       ON CONFLICT (organisation_id, service_id, variant, profile_id) WHERE ended_at IS NULL DO NOTHING
       RETURNING id`,
      [JSON.stringify(subscriptions)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
