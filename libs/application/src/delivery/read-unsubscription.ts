// Shows whoever follows the link of a mail what it would end, before anything ends.
import { type Result, ok, refused } from '@bunkai/kernel';
import { isStorable } from '../input/text-faults.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { Unsubscription, UnsubscriptionRepository } from './unsubscription-repository.js';

export class ReadUnsubscription {
  constructor(
    private readonly transactions: Transactions,
    private readonly unsubscriptions: UnsubscriptionRepository,
  ) {}

  async execute(token: string): Promise<Result<Unsubscription, RefusalOf<'NOT_FOUND'>>> {
    const found = isStorable(token)
      ? await this.transactions.within(noTenant, () => this.unsubscriptions.findByToken(token))
      : undefined;
    return found ? ok(found) : refused({ code: 'NOT_FOUND', what: 'channel' });
  }
}
