// The customer takes an objection back; that it was raised stays known to both parties.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ObjectionRepository } from './objection-repository.js';
import type { Objection } from './objection.js';

export class WithdrawObjection {
  constructor(
    private readonly transactions: Transactions,
    private readonly objections: ObjectionRepository,
    private readonly clock: Clock,
  ) {}

  /** Repeating it changes nothing. */
  async execute(
    principal: Principal,
    objectionId: string,
  ): Promise<Result<Objection, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'objection.raise');
    if (!member.ok) return member;
    const { organisationId, accountId } = member.value;
    return this.transactions.within(tenantOf(principal), async () => {
      const objection = isId(objectionId) ? await this.objections.find(objectionId) : undefined;
      if (objection?.organisationId !== organisationId)
        return refused({ code: 'NOT_FOUND', what: 'objection' });
      // Not before it was raised, whichever machine's clock that was.
      const at = new Date(Math.max(this.clock.now().getTime(), objection.raisedAt.getTime()));
      await this.objections.withdraw(objectionId, accountId, at);
      return ok((await this.objections.find(objectionId)) ?? objection);
    });
  }
}
