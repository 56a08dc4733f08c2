// An organisation takes note of alerts, which is more than that somebody saw them: its provider is told who did, or only how many.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { AlertRepository } from './alert-repository.js';

/** How many of the inbox are left. */
export interface AlertsLeft {
  readonly unseen: number;
  readonly unacknowledged: number;
}

export class AcknowledgeAlerts {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * All of them or, when one is not the principal's, none. Who acknowledges has seen them; repeating it changes nothing, not
   * even whether the provider may read who it was.
   */
  async execute(
    principal: Principal,
    alertIds: readonly string[],
    tellsProvider = true,
  ): Promise<Result<AlertsLeft, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'alert.acknowledge');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const own = await this.alerts.findOwn(alertIds);
      if (alertIds.some((id) => !own.has(id))) return refused({ code: 'NOT_FOUND', what: 'alert' });
      const now = this.clock.now();
      // In one order, so that two who acknowledge the same alerts wait for each other and do not deadlock.
      const ids = [...own].toSorted();
      await this.alerts.acknowledge(ids, now, tellsProvider);
      await this.alerts.markSeen(ids, now);
      const [unseen, unacknowledged] = [
        await this.alerts.countUnseen(),
        await this.alerts.countUnacknowledged(),
      ];
      return ok({ unseen, unacknowledged });
    });
  }
}
