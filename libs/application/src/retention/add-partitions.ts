// Adds months to the tables that lie by month, long before anything is written to them.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { BETWEEN_TRIES_MS, TRIES, restFor } from './in-use.js';
import type { Partitions } from './partitions.js';

/** Workers may be away for that long before rows of several months lie together. */
export const MONTHS_AHEAD = 3;

export class AddPartitions {
  constructor(
    private readonly transactions: Transactions,
    private readonly partitions: Partitions,
    private readonly clock: Clock,
    private readonly rest = restFor,
  ) {}

  /** Gives how many were added, or `in-use`: none, although asked some times. `goOn` is asked before each try. */
  async execute(goOn: () => boolean): Promise<number | 'in-use'> {
    const until = new Date(this.clock.now());
    until.setUTCMonth(until.getUTCMonth() + MONTHS_AHEAD, 1);
    let added: number | 'in-use' = 'in-use';
    for (let tries = 0; added === 'in-use' && tries < TRIES && goOn(); tries += 1) {
      if (tries > 0) await this.rest(BETWEEN_TRIES_MS);
      added = await this.transactions.within(noTenant, () => this.partitions.add(until));
    }
    await this.transactions.within(noTenant, () => this.partitions.analyze());
    return added;
  }
}
