// What went over a channel, what did not, and what the other side answered each time.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';
import type { DeliveryPage, DeliveryRepository } from './delivery-repository.js';
import type { Delivery, DeliveryAttempt } from './delivery.js';

export class ListDeliveries {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  /** Newest first; one more than the page's limit where there are more. */
  async execute(
    principal: Principal,
    channelId: string,
    page: DeliveryPage,
  ): Promise<Result<readonly Delivery[], AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const channel = isId(channelId) ? await this.channels.find(channelId) : undefined;
      if (!channel) return refused({ code: 'NOT_FOUND', what: 'channel' });
      return ok(await this.deliveries.list(channel.id, page));
    });
  }

  /** The attempts at some deliveries, by delivery, the first attempt first; deliveries of others have none. */
  async attemptsOf(
    principal: Principal,
    deliveryIds: readonly string[],
  ): Promise<Result<readonly DeliveryAttempt[], AuthorisationRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    return ok(
      await this.transactions.within(tenantOf(principal), () => this.deliveries.findAttempts(deliveryIds)),
    );
  }
}
