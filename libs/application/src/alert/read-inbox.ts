// The inbox of one's organisation, page by page.
import { type Principal, permits } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { Alert, AlertFlip, AlertRepository, InboxPage } from './alert-repository.js';

export interface Inbox {
  /** Newest first; one more than the page's limit where there are more. */
  readonly alerts: readonly Alert[];
  /** How many alerts of the whole inbox the reader has not seen. */
  readonly unseen: number;
}

export class ReadInbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: AlertRepository,
  ) {}

  async execute(principal: Principal, page: InboxPage): Promise<Result<Inbox, RefusalOf<'FORBIDDEN'>>> {
    if (!permits(principal, 'alert.read')) return refused({ code: 'FORBIDDEN' });
    return this.transactions.within(tenantOf(principal), async () =>
      ok({ alerts: await this.alerts.findInbox(page), unseen: await this.alerts.countUnseen() }),
    );
  }

  /** The flips of some alerts; alerts of others have none. */
  flipsOf(principal: Principal, alertIds: readonly string[]): Promise<readonly AlertFlip[]> {
    return this.transactions.within(tenantOf(principal), () => this.alerts.findFlips(alertIds));
  }

  /** What releases changed, as the principal may read it. */
  changesOf(principal: Principal, releaseIds: readonly string[]): ReturnType<AlertRepository['findChanges']> {
    return this.transactions.within(tenantOf(principal), () => this.alerts.findChanges(releaseIds));
  }
}
