// How far a provider's releases got: how many were told, how many saw it, what they flipped.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ReachRepository, ReleaseReach } from './reach-repository.js';

export class ReadReach {
  constructor(
    private readonly transactions: Transactions,
    private readonly reaches: ReachRepository,
  ) {}

  /** By release; other providers' releases are absent. */
  async execute(
    principal: Principal,
    input: { readonly releaseIds: readonly string[] },
  ): Promise<Result<ReadonlyMap<string, ReleaseReach>, AuthorisationRefusal>> {
    const member = authorise(principal, 'release.read');
    if (!member.ok) return member;
    const reaches = await this.transactions.within(tenantOf(principal), () =>
      this.reaches.findReaches(input.releaseIds.filter(isId)),
    );
    return ok(reaches);
  }
}
