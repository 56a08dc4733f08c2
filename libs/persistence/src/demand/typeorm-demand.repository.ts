// Demand, through the function that counts it across customers, and what waits for the provider.
import type { Attention, Demand, DemandRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface AttentionRecord {
  readonly service_id: string;
  readonly subscribers: number;
  readonly access_requests: number;
  readonly open_questions: number;
}

interface DemandRecord extends Demand {
  readonly service_id: string;
}

export class TypeormDemandRepository implements DemandRepository {
  async findDemands(serviceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Demand[]>> {
    const records = await currentManager().query<DemandRecord[]>(
      `SELECT i.id AS service_id, d.control, d.customers, d.asked
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL undisclosed_demand(i.id) AS d
        ORDER BY d.customers DESC, d.control`,
      [serviceIds],
    );
    const demands = new Map<string, Demand[]>();
    for (const { service_id: id, control, customers, asked } of records) {
      demands.set(id, [...(demands.get(id) ?? []), { control, customers, asked }]);
    }
    return demands;
  }

  async countWaiting(serviceIds: readonly string[]): Promise<ReadonlyMap<string, Attention>> {
    const records = await currentManager().query<AttentionRecord[]>(
      `SELECT i.id AS service_id, s.subscribers, s.access_requests, q.open_questions
         FROM unnest($1::uuid[]) AS i (id)
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS subscribers,
                  count(*) FILTER (WHERE r.requested_class <> 'customers'
                    AND NOT EXISTS (SELECT FROM access_grant g WHERE g.subscription_id = r.id))::int AS access_requests
             FROM received_subscription r WHERE r.service_id = i.id AND r.ended_at IS NULL) AS s
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS open_questions FROM question q
            WHERE q.service_id = i.id AND q.provider_id = current_organisation() AND q.closed_at IS NULL
              AND NOT EXISTS (SELECT FROM answer a WHERE a.question_id = q.id)) AS q`,
      [serviceIds],
    );
    return new Map(
      records.map(
        ({ service_id: id, subscribers, access_requests: accessRequests, open_questions: openQuestions }) => [
          id,
          { subscribers, accessRequests, openQuestions },
        ],
      ),
    );
  }
}
