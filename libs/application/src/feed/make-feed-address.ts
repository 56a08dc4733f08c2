// A member makes a secret address for feeds; the former one ends.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, newId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Secrets } from '../identity/secrets.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { FeedAddressRepository } from './feed-address-repository.js';
import type { FeedAddress } from './feed-address.js';

export interface IssuedFeedAddress extends FeedAddress {
  /** The secret that stands in the address; shown this once. */
  readonly token: string;
}

export class MakeFeedAddress {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: Pick<FeedAddressRepository, 'replace'>,
    private readonly secrets: Pick<Secrets, 'issueToken'>,
    private readonly clock: Clock,
  ) {}

  async execute(principal: Principal): Promise<Result<IssuedFeedAddress, AuthorisationRefusal>> {
    const member = authorise(principal, 'alert.read');
    if (!member.ok) return member;
    const { organisationId, accountId } = member.value;
    const { token, hash: tokenHash } = this.secrets.issueToken();
    const address = { id: newId(), createdAt: this.clock.now() };
    await this.transactions.within(tenantOf(principal), () =>
      this.addresses.replace({ ...address, organisationId, accountId, tokenHash }),
    );
    return ok({ ...address, token });
  }
}
