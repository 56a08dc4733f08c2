// Deletes what time has made worthless: sessions that expired, attempts of windows long over. The worker's, as it crosses accounts.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';

/** Longer than any window of attempts. */
const ATTEMPTS_KEPT_MS = 24 * 60 * 60 * 1000;

export interface IdentitySweeper {
  deleteExpiredSessions(at: Date): Promise<void>;
  deleteAttemptsBefore(instant: Date): Promise<void>;
}

export class SweepIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeper: IdentitySweeper,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.transactions.within(noTenant, async () => {
      await this.sweeper.deleteExpiredSessions(now);
      await this.sweeper.deleteAttemptsBefore(new Date(now.getTime() - ATTEMPTS_KEPT_MS));
    });
  }
}
