// A message that only says that the channel works: over one's own e-mail by every member, over endpoints by owners.
import { type Principal, permits } from '@bunkai/access';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { AttemptLimit } from '../identity/attempt-repository.js';
import type { Throttle } from '../identity/throttle.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';
import type { DeliveryRepository } from './delivery-repository.js';
import type { Delivery } from './delivery.js';

/** More than people press a button, and nothing to flood anybody with. */
function testsOf(organisationId: string): AttemptLimit {
  return { key: `test messages of ${organisationId}`, most: 30, windowMs: 60 * 60_000 };
}

export interface ChannelStores {
  readonly channels: ChannelRepository;
  readonly deliveries: DeliveryRepository;
}

type SendTestRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE' | 'RATE_LIMITED'>;

export class SendTest {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: ChannelStores,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** The delivery, which is sent soon after. WRONG_STATE `disabled`: nothing is sent over this channel. */
  async execute(principal: Principal, channelId: string): Promise<Result<Delivery, SendTestRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    const admitted = await this.throttle.admit([testsOf(member.value.organisationId)]);
    if (!admitted.ok) return admitted;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Delivery, SendTestRefusal>> => {
        const { channels, deliveries } = this.stored;
        const channel = isId(channelId) ? await channels.lock(channelId) : undefined;
        if (!channel) return refused({ code: 'NOT_FOUND', what: 'channel' });
        if (channel.accountId === null && !permits(principal, 'channel.manage'))
          return refused({ code: 'FORBIDDEN' });
        if (channel.disabledAt) return refused({ code: 'WRONG_STATE', state: 'disabled' });
        const id = newId();
        await deliveries.insertTest(id, channel.id, this.clock.now());
        const delivery = await deliveries.find(id);
        return delivery ? ok(delivery) : refused({ code: 'NOT_FOUND', what: 'delivery' });
      },
    );
  }
}
