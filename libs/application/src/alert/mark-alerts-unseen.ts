// Takes back that a reader has seen alerts: for what is to be read later, or was marked by mistake.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { AlertRepository } from './alert-repository.js';

export class MarkAlertsUnseen {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
  ) {}

  /** All of them or, when one is not the principal's, none. Gives how many of the inbox are unseen. */
  async execute(
    principal: Principal,
    alertIds: readonly string[],
  ): Promise<Result<{ readonly unseen: number }, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'alert.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const own = await this.alerts.findOwn(alertIds);
      if (alertIds.some((id) => !own.has(id))) return refused({ code: 'NOT_FOUND', what: 'alert' });
      await this.alerts.markUnseen([...own]);
      return ok({ unseen: await this.alerts.countUnseen() });
    });
  }
}
