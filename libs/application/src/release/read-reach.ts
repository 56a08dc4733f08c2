// How far a provider's release got: how many were told, how many saw it, what it flipped.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ReachRepository, ReleaseReach } from './reach-repository.js';

export class ReadReach {
  constructor(
    private readonly transactions: Transactions,
    private readonly reaches: ReachRepository,
  ) {}

  /** NOT_FOUND for another provider's release. */
  async execute(
    principal: Principal,
    input: { readonly releaseId: string },
  ): Promise<Result<ReleaseReach, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'release.read');
    if (!member.ok) return member;
    if (!isId(input.releaseId)) return refused({ code: 'NOT_FOUND', what: 'release' });
    const reach = await this.transactions.within(tenantOf(principal), () =>
      this.reaches.findReach(input.releaseId),
    );
    return reach ? ok(reach) : refused({ code: 'NOT_FOUND', what: 'release' });
  }
}
