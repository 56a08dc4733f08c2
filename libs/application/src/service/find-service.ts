// Looks a service up, by its name among all services or by its id.
import type { Principal } from '@bunkai/access';
import { isSlug } from '@bunkai/disclosure';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ServiceRepository } from './service-repository.js';
import type { Service } from './service.js';

export class FindService {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
  ) {}

  /** NOT_FOUND for what was never published, unless it is the principal's own. */
  async execute(
    principal: Principal,
    input: { readonly provider: string; readonly slug: string },
  ): Promise<Result<Service, RefusalOf<'NOT_FOUND'>>> {
    const { provider, slug } = input;
    if (!isSlug(provider) || !isSlug(slug)) return refused({ code: 'NOT_FOUND', what: 'service' });
    const service = await this.transactions.within(tenantOf(principal), () =>
      this.services.findByKey(provider, slug),
    );
    return service ? ok(service) : refused({ code: 'NOT_FOUND', what: 'service' });
  }

  /** Those of `ids` that the principal may know of, by id. */
  async byIds(principal: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, Service>> {
    const services = await this.transactions.within(tenantOf(principal), () =>
      this.services.findByIds(ids.filter(isId)),
    );
    return new Map(services.map((service) => [service.id, service]));
  }
}
