// Whether the principal has a secret address for feeds, and who reads at one.
import type { Principal } from '@bunkai/access';
import type { Secrets } from '../identity/secrets.js';
import { type Transactions, noTenant, tenantOf } from '../transaction/transactions.js';
import type { FeedAddressRepository } from './feed-address-repository.js';
import type { FeedAddress, FeedReader } from './feed-address.js';

export class ReadFeedAddress {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: Pick<FeedAddressRepository, 'find' | 'findReader'>,
    private readonly secrets: Pick<Secrets, 'hashToken'>,
  ) {}

  /** The principal's own in its organisation. */
  async execute(principal: Principal): Promise<FeedAddress | undefined> {
    if (principal.kind !== 'member') return undefined;
    return this.transactions.within(tenantOf(principal), () => this.addresses.find());
  }

  /** Undefined for a token that was never issued, was replaced or removed, or whose member is none any more. */
  async readerOf(token: string): Promise<FeedReader | undefined> {
    const tokenHash = this.secrets.hashToken(token);
    return this.transactions.within(noTenant, () => this.addresses.findReader(tokenHash));
  }
}
