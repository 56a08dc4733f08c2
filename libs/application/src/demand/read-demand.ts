// What customers want of a provider's services: what they ask for that is undisclosed, and what waits for an answer.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { Attention } from './attention.js';
import type { Demand, DemandRepository } from './demand-repository.js';

export class ReadDemand {
  constructor(
    private readonly transactions: Transactions,
    private readonly demands: DemandRepository,
  ) {}

  /** By service; other providers' services are absent. */
  async execute(
    principal: Principal,
    input: { readonly serviceIds: readonly string[] },
  ): Promise<Result<ReadonlyMap<string, readonly Demand[]>, AuthorisationRefusal>> {
    const member = authorise(principal, 'release.read');
    if (!member.ok) return member;
    return ok(
      await this.transactions.within(tenantOf(principal), () =>
        this.demands.findDemands(input.serviceIds.filter(isId)),
      ),
    );
  }

  /** By service; zeros for other providers' services. */
  async waiting(
    principal: Principal,
    input: { readonly serviceIds: readonly string[] },
  ): Promise<Result<ReadonlyMap<string, Attention>, AuthorisationRefusal>> {
    const member = authorise(principal, 'release.read');
    if (!member.ok) return member;
    return ok(
      await this.transactions.within(tenantOf(principal), () =>
        this.demands.countWaiting(input.serviceIds.filter(isId)),
      ),
    );
  }
}
