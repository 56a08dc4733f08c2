// Sends a finished delivery once more, as the same message: whoever got it can tell that it is a repetition.
import { type Principal, permits } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { Delivery } from './delivery.js';
import type { ChannelStores } from './send-test.js';

type ReplayRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class ReplayDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: ChannelStores,
    private readonly clock: Clock,
  ) {}

  /** WRONG_STATE: `open`, it is still to be sent; `disabled`, nothing is sent over its channel. */
  async execute(principal: Principal, deliveryId: string): Promise<Result<Delivery, ReplayRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Delivery, ReplayRefusal>> => {
        const { channels, deliveries } = this.stored;
        const seen = isId(deliveryId) ? await deliveries.find(deliveryId) : undefined;
        const channel = seen && (await channels.lock(seen.channelId));
        // Read again: who else replays it holds the lock on the channel until that is done.
        const delivery = channel && (await deliveries.find(deliveryId));
        if (!delivery) return refused({ code: 'NOT_FOUND', what: 'delivery' });
        if (channel.accountId === null && !permits(principal, 'channel.manage'))
          return refused({ code: 'FORBIDDEN' });
        if (channel.disabledAt) return refused({ code: 'WRONG_STATE', state: 'disabled' });
        if (delivery.outcome === null) return refused({ code: 'WRONG_STATE', state: 'open' });
        await deliveries.reopen(delivery.id, this.clock.now());
        const reopened = await deliveries.find(delivery.id);
        return reopened ? ok(reopened) : refused({ code: 'NOT_FOUND', what: 'delivery' });
      },
    );
  }
}
