// Whoever has a mail can end the mails of its kind, without signing in: the token in the mail is enough (RFC 8058).
import type { LocalizedText } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { isStorable } from '../input/text-faults.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { ChannelRepository } from './channel-repository.js';

export class Unsubscribe {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: Pick<ChannelRepository, 'unsubscribe'>,
    private readonly clock: Clock,
  ) {}

  /** The name of the organisation whose alerts are no longer mailed; repeating it changes nothing. */
  async execute(token: string): Promise<Result<LocalizedText, RefusalOf<'NOT_FOUND'>>> {
    const name = isStorable(token)
      ? await this.transactions.within(noTenant, () => this.channels.unsubscribe(token, this.clock.now()))
      : undefined;
    return name === undefined ? refused({ code: 'NOT_FOUND', what: 'channel' }) : ok(name);
  }
}
