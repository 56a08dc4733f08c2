// Deliveries of the channels that the tenant at hand sees: its organisation's endpoints, and the account's own e-mail.
import type { Delivery, DeliveryAttempt } from './delivery.js';

export interface DeliveryPage {
  readonly limit: number;
  /** The id of the delivery after which the page begins; null: the newest. */
  readonly after: string | null;
}

export interface DeliveryRepository {
  /** Newest first, up to `limit` + 1, so that the last tells of a next page. */
  list(channelId: string, page: DeliveryPage): Promise<readonly Delivery[]>;
  find(deliveryId: string): Promise<Delivery | undefined>;
  /** The attempts at the deliveries, by delivery, the first attempt first. */
  findAttempts(deliveryIds: readonly string[]): Promise<readonly DeliveryAttempt[]>;
  /** A test message over the channel, due at once. */
  insertTest(deliveryId: string, channelId: string, at: Date): Promise<void>;
  /** Makes a finished delivery due again, from the first attempt on. */
  reopen(deliveryId: string, at: Date): Promise<void>;
}
