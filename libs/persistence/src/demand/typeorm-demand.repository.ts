// Demand, through the function that counts it across customers.
import type { Demand, DemandRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface DemandRecord extends Demand {
  readonly service_id: string;
}

export class TypeormDemandRepository implements DemandRepository {
  async findDemands(serviceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Demand[]>> {
    const records = await currentManager().query<DemandRecord[]>(
      `SELECT i.id AS service_id, d.control, d.customers
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL undisclosed_demand(i.id) AS d
        ORDER BY d.customers DESC, d.control`,
      [serviceIds],
    );
    const demands = new Map<string, Demand[]>();
    for (const { service_id: id, control, customers } of records) {
      demands.set(id, [...(demands.get(id) ?? []), { control, customers }]);
    }
    return demands;
  }
}
