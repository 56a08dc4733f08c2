// Adds months to the tables that lie by month, long before anything is written to them.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { Partitions } from './partitions.js';

/** Workers may be away for that long before rows of several months lie together. */
export const MONTHS_AHEAD = 3;

export class AddPartitions {
  constructor(
    private readonly transactions: Transactions,
    private readonly partitions: Partitions,
    private readonly clock: Clock,
  ) {}

  /** Gives how many were added. Rejects where somebody uses the tables just then: nothing was done. */
  async execute(): Promise<number> {
    const until = new Date(this.clock.now());
    until.setUTCMonth(until.getUTCMonth() + MONTHS_AHEAD, 1);
    const added = await this.transactions.within(noTenant, () => this.partitions.add(until));
    await this.transactions.within(noTenant, () => this.partitions.analyze());
    return added;
  }
}
