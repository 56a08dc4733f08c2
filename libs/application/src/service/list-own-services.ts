// A provider's own services, published or not.
import type { Principal } from '@bunkai/access';
import { type Result, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ServicePage, ServiceRepository } from './service-repository.js';
import type { Service } from './service.js';

export class ListOwnServices {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
  ) {}

  /** One more than `limit` if there is a next page. */
  async execute(
    principal: Principal,
    page: ServicePage,
  ): Promise<Result<readonly Service[], AuthorisationRefusal>> {
    const member = authorise(principal, 'service.read');
    if (!member.ok) return member;
    const { organisationId } = member.value;
    return this.transactions.within(tenantOf(principal), async () =>
      ok(await this.services.listOwned(organisationId, page)),
    );
  }
}
