// A customer takes a waiver back: the requirement is unmet again as it was.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from './waiver-repository.js';
import type { Waiver } from './waiver.js';

type RevokeRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class RevokeWaiver {
  constructor(
    private readonly transactions: Transactions,
    private readonly waivers: Pick<WaiverRepository, 'lock' | 'lapse'>,
    private readonly clock: Clock,
  ) {}

  /** WRONG_STATE tells why it has lapsed already: `expired`, `evidence-changed` or `revoked`. */
  async execute(
    principal: Principal,
    input: { readonly waiverId: string },
  ): Promise<Result<Waiver, RevokeRefusal>> {
    const member = authorise(principal, 'waiver.write');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async (): Promise<Result<Waiver, RevokeRefusal>> => {
      const waiver = await this.waivers.lock(input.waiverId);
      if (!waiver) return refused({ code: 'NOT_FOUND', what: 'waiver' });
      if (waiver.lapseReason) return refused({ code: 'WRONG_STATE', state: waiver.lapseReason });
      const lapsedAt = this.clock.now();
      await this.waivers.lapse(waiver.id, 'revoked', lapsedAt);
      return ok({ ...waiver, lapsedAt, lapseReason: 'revoked' });
    });
  }
}
