// A mail that a server took and returned later: kept with the attempts, and an address that does not exist is written to no more.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DeliveryLedger } from './delivery-ledger.js';

/** What a delivery status notification (RFC 3464) says of one mail. */
export interface Bounce {
  readonly deliveryId: string;
  /** Whether it was given up; false: it is only late. */
  readonly hasFailed: boolean;
  /** RFC 3463, such as `5.1.1`; empty where it says none. */
  readonly status: string;
  /** What the other side said; empty where nothing is quoted. */
  readonly diagnostic: string;
}

export interface BounceLedger {
  /**
   * Adds it to the attempts of a mail that was delivered; one that has failed is refused from now on. The channel of the mail;
   * undefined: there is no such mail, or it was recorded before.
   */
  record(bounce: Bounce, at: Date): Promise<string | undefined>;
}

/** Permanent, and about the address (X.1) or a mailbox that is disabled (X.2.1): what other mails to it meet too. */
const BAD_ADDRESS = /^5\.(?:1\.\d+|2\.1)$/;

export class RecordBounce {
  constructor(
    private readonly transactions: Transactions,
    private readonly bounces: BounceLedger,
    private readonly ledger: Pick<DeliveryLedger, 'switchOff'>,
    private readonly clock: Clock,
  ) {}

  /** `unknown`: nothing was recorded. `address-off`: its channel is disabled, which the member sees and may take back. */
  execute(bounce: Bounce): Promise<'recorded' | 'address-off' | 'unknown'> {
    return this.transactions.within(noTenant, async () => {
      const at = this.clock.now();
      const channelId = await this.bounces.record(bounce, at);
      if (channelId === undefined) return 'unknown';
      if (!bounce.hasFailed || !BAD_ADDRESS.test(bounce.status)) return 'recorded';
      await this.ledger.switchOff(channelId, 'gone', at);
      return 'address-off';
    });
  }
}
