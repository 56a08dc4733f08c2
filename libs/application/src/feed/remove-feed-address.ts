// A member takes its secret address for feeds away: what was read there is there no more.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { FeedAddressRepository } from './feed-address-repository.js';
import type { FeedAddress } from './feed-address.js';

export class RemoveFeedAddress {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: Pick<FeedAddressRepository, 'find' | 'remove'>,
  ) {}

  /** What was removed. */
  async execute(
    principal: Principal,
  ): Promise<Result<FeedAddress, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'alert.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const address = await this.addresses.find();
      const isRemoved = await this.addresses.remove();
      return address && isRemoved ? ok(address) : refused({ code: 'NOT_FOUND', what: 'feed address' });
    });
  }
}
