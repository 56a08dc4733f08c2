// An owner takes an endpoint away; what was still to be sent to it is not, and its record goes with it.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';

export class RemoveEndpoint {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
  ) {}

  /** The id of what was removed. A member's e-mail is no endpoint: it can be disabled. */
  async execute(
    principal: Principal,
    channelId: string,
  ): Promise<Result<string, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'channel.manage');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const channel = isId(channelId) ? await this.channels.lock(channelId) : undefined;
      if (channel?.accountId !== null) return refused({ code: 'NOT_FOUND', what: 'channel' });
      await this.channels.delete(channel.id);
      return ok(channel.id);
    });
  }
}
