// The inbox of one's organisation: its alerts page by page, and what stands behind them.
import type { Principal } from '@bunkai/access';
import type { Change } from '@bunkai/disclosure';
import { type Result, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { Alert, AlertFlip, AlertRepository, InboxPage } from './alert-repository.js';

type Read<Value> = Promise<Result<Value, AuthorisationRefusal>>;

export class ReadInbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
  ) {}

  /** Newest first; one more than the page's limit where there are more. */
  execute(principal: Principal, page: InboxPage): Read<readonly Alert[]> {
    return this.read(principal, () => this.alerts.findInbox(page));
  }

  /** How many alerts of the whole inbox the principal has not seen. */
  countUnseen(principal: Principal): Read<number> {
    return this.read(principal, () => this.alerts.countUnseen());
  }

  /** The flips of some alerts; alerts of others have none. */
  flipsOf(principal: Principal, alertIds: readonly string[]): Read<readonly AlertFlip[]> {
    return this.read(principal, () => this.alerts.findFlips(alertIds));
  }

  /** What releases changed, as the principal may read it, by release id. */
  changesOf(
    principal: Principal,
    releaseIds: readonly string[],
  ): Read<ReadonlyMap<string, readonly Change[]>> {
    return this.read(principal, () => this.alerts.findChanges(releaseIds));
  }

  private async read<Value>(principal: Principal, find: () => Promise<Value>): Read<Value> {
    const member = authorise(principal, 'alert.read');
    if (!member.ok) return member;
    return ok(await this.transactions.within(tenantOf(principal), find));
  }
}
