// Turns alerts into deliveries: which channel gets which of them, at once or in its next digest.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DeliveryLedger } from './delivery-ledger.js';

/** Alerts of one transaction. */
const BATCH = 1_000;

export class FanOutAlerts {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Pick<DeliveryLedger, 'fanOut'>,
    private readonly clock: Clock,
  ) {}

  /** Goes on until no alert is left or `goesOn` says no; how many it took. */
  async execute(goesOn: () => boolean = () => true): Promise<number> {
    let taken = 0;
    for (;;) {
      const batch = await this.transactions.within(noTenant, () =>
        this.ledger.fanOut(this.clock.now(), BATCH),
      );
      taken += batch;
      if (batch < BATCH || !goesOn()) return taken;
    }
  }
}
