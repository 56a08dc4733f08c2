// A webhook gets a new secret; the former one signs too for a day, so that its receiver can take the new one over.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';
import type { Channel } from './channel.js';
import { FORMER_SECRET_MS, issueWebhookSecret } from './webhook-secret.js';

export interface RotatedSecret {
  readonly channel: Channel;
  /** `whsec_…`, told this once. */
  readonly secret: string;
}

type RotateSecretRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class RotateSecret {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
    private readonly clock: Clock,
  ) {}

  /** WRONG_STATE with the kind of channel, if it is one that signs nothing. */
  async execute(
    principal: Principal,
    channelId: string,
  ): Promise<Result<RotatedSecret, RotateSecretRefusal>> {
    const member = authorise(principal, 'channel.manage');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<RotatedSecret, RotateSecretRefusal>> => {
        const channel = isId(channelId) ? await this.channels.lock(channelId) : undefined;
        if (!channel) return refused({ code: 'NOT_FOUND', what: 'channel' });
        if (channel.kind !== 'webhook') return refused({ code: 'WRONG_STATE', state: channel.kind });
        const { secret, text } = issueWebhookSecret();
        const formerUntil = new Date(this.clock.now().getTime() + FORMER_SECRET_MS);
        await this.channels.replaceSecret(channel.id, secret, formerUntil);
        return ok({ channel, secret: text });
      },
    );
  }
}
