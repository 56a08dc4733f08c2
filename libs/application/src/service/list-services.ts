// The services that anybody can look up: those of which something was published.
import type { Principal } from '@bunkai/access';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ServicePage, ServiceRepository } from './service-repository.js';
import { isStorable } from '../input/text-faults.js';
import type { Service } from './service.js';

const MAX_SEARCH_LENGTH = 200;

export class ListServices {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
  ) {}

  /** One more than `limit` if there is a next page. A blank `search` is none; one that no name can hold finds nothing. */
  async execute(
    principal: Principal,
    input: { readonly search: string | null; readonly page: ServicePage },
  ): Promise<readonly Service[]> {
    const search = input.search?.trim() ?? '';
    if (search.length > MAX_SEARCH_LENGTH || !isStorable(search)) return [];
    return this.transactions.within(tenantOf(principal), () =>
      this.services.listPublished(search === '' ? null : search, input.page),
    );
  }
}
