// The inbox of one's organisation: its alerts page by page, and what stands behind them.
import type { Principal } from '@bunkai/access';
import type { Change } from '@bunkai/disclosure';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { isStorable } from '../input/text-faults.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { Alert, AlertFlip, AlertRepository, AlertedService, InboxPage } from './alert-repository.js';

/** Most services that an inbox can be looked through by. */
const MAX_SERVICES = 500;

type Read<Value> = Promise<Result<Value, AuthorisationRefusal>>;

export class ReadInbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
  ) {}

  /** Newest first; one more than the page's limit where there are more. */
  execute(principal: Principal, page: InboxPage): Read<readonly Alert[]> {
    const nowhere = page.serviceKey !== null && !isStorable(page.serviceKey);
    return this.read(principal, () => (nowhere ? Promise.resolve([]) : this.alerts.findInbox(page)));
  }

  /** One alert; undefined for what is none of the principal's organisation. */
  one(principal: Principal, alertId: string): Read<Alert | undefined> {
    return this.read(principal, () =>
      isId(alertId) ? this.alerts.find(alertId) : Promise.resolve(undefined),
    );
  }

  /** How many alerts of the whole inbox the principal has not seen. */
  countUnseen(principal: Principal): Read<number> {
    return this.read(principal, () => this.alerts.countUnseen());
  }

  /** How many alerts of the whole inbox nobody of the organisation has acknowledged. */
  countUnacknowledged(principal: Principal): Read<number> {
    return this.read(principal, () => this.alerts.countUnacknowledged());
  }

  /** The services that the inbox has alerts about. */
  services(principal: Principal): Read<readonly AlertedService[]> {
    return this.read(principal, () => this.alerts.findServices(MAX_SERVICES));
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
