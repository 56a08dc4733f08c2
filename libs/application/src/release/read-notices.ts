// The notices of releases, each as fully as the principal may read it; and the record of a provider, which is everybody's.
import type { Principal } from '@bunkai/access';
import { isId } from '@bunkai/kernel';
import { type Transactions, noTenant, tenantOf } from '../transaction/transactions.js';
import type { NoticeRecord, NoticeRepository } from './notice-repository.js';
import type { StatedNotice } from './release.js';

/** Most releases of a record. */
const LATEST = 50;

export class ReadNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: NoticeRepository,
  ) {}

  /** By release; one that changed nothing under a promise, and an unknown one, is absent. */
  async ofReleases(
    principal: Principal,
    releaseIds: readonly string[],
  ): Promise<ReadonlyMap<string, StatedNotice>> {
    return this.transactions.within(tenantOf(principal), () =>
      this.notices.findNotices(releaseIds.filter(isId)),
    );
  }

  /** Of a provider's slug; empty for one that there is not. */
  async ofProvider(provider: string): Promise<NoticeRecord> {
    return this.transactions.within(noTenant, () => this.notices.findRecord(provider, LATEST));
  }
}
