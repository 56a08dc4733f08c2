// Counts again how far releases got, for providers who look at one that many were told of.
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { ReachRecount } from './reach-repository.js';

export class RecountReach {
  constructor(
    private readonly transactions: Transactions,
    private readonly reaches: ReachRecount,
  ) {}

  /** Each in a transaction of its own, until nobody waits or `goOn` says no. Gives how many were counted. */
  async execute(goOn: () => boolean): Promise<number> {
    let counted = 0;
    while (goOn() && (await this.transactions.within(noTenant, () => this.reaches.recountNext())) !== null)
      counted += 1;
    return counted;
  }
}
