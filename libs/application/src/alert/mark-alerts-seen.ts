// A reader has seen alerts: the provider's count of who saw a release rests on it.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { AlertRepository } from './alert-repository.js';

export class MarkAlertsSeen {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  /** Marks all of them or, when one is not the principal's, none. Gives how many of the inbox are left unseen. */
  async execute(
    principal: Principal,
    alertIds: readonly string[],
  ): Promise<Result<{ readonly unseen: number }, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'alert.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const own = await this.alerts.findOwn(alertIds);
      if (alertIds.some((id) => !own.has(id))) return refused({ code: 'NOT_FOUND', what: 'alert' });
      await this.alerts.markSeen([...own], this.clock.now());
      return ok({ unseen: await this.alerts.countUnseen() });
    });
  }
}
