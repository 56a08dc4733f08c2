// Whoever unsubscribed by the link of a mail takes that back by the same link.
import { type Result, ok, refused } from '@bunkai/kernel';
import { isStorable } from '../input/text-faults.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { Unsubscription, UnsubscriptionRepository } from './unsubscription-repository.js';

export class Resubscribe {
  constructor(
    private readonly transactions: Transactions,
    private readonly unsubscriptions: UnsubscriptionRepository,
  ) {}

  /** How it is then: what was disabled for another reason stays so. Repeating it changes nothing. */
  async execute(token: string): Promise<Result<Unsubscription, RefusalOf<'NOT_FOUND'>>> {
    if (!isStorable(token)) return refused({ code: 'NOT_FOUND', what: 'channel' });
    return this.transactions.within(noTenant, async () => {
      await this.unsubscriptions.resubscribe(token);
      const found = await this.unsubscriptions.findByToken(token);
      return found ? ok(found) : refused({ code: 'NOT_FOUND', what: 'channel' });
    });
  }
}
