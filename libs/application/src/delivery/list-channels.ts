// The channels a member may look at: those of its organisation, and its own e-mail.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';
import type { Channel } from './channel.js';

export class ListChannels {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
  ) {}

  /** The member's own e-mail first, then the endpoints in the order they were made. */
  async execute(principal: Principal): Promise<Result<readonly Channel[], AuthorisationRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    return ok(await this.transactions.within(tenantOf(principal), () => this.channels.list()));
  }

  /** One of them; undefined for any other. */
  async one(
    principal: Principal,
    channelId: string,
  ): Promise<Result<Channel | undefined, AuthorisationRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    if (!isId(channelId)) return ok(undefined);
    return ok(await this.transactions.within(tenantOf(principal), () => this.channels.find(channelId)));
  }
}
