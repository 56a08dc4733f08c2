// Every waiver that a customer gave on a subscription, in force or lapsed.
import type { Principal } from '@bunkai/access';
import { type Result, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverPage, WaiverRepository } from './waiver-repository.js';
import type { Waiver } from './waiver.js';

export class ReadWaivers {
  constructor(
    private readonly transactions: Transactions,
    private readonly waivers: Pick<WaiverRepository, 'list'>,
  ) {}

  /** One more than the page's limit if there is a next page; none of a subscription that is not the principal's. */
  async execute(
    principal: Principal,
    subscriptionId: string,
    page: WaiverPage,
  ): Promise<Result<readonly Waiver[], AuthorisationRefusal>> {
    const member = authorise(principal, 'waiver.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () =>
      ok(await this.waivers.list(subscriptionId, page)),
    );
  }
}
