// The feed address of the account at hand in the organisation at hand, and the look-up that comes before anybody is known.
import type { FeedAddress, FeedReader, NewFeedAddress } from './feed-address.js';

export interface FeedAddressRepository {
  find(): Promise<FeedAddress | undefined>;
  /** In the place of the former one, which ends. */
  replace(address: NewFeedAddress): Promise<void>;
  /** False if there was none. */
  remove(): Promise<boolean>;
  /** Sees every address whose member still is one; for telling who reads. */
  findReader(tokenHash: Uint8Array): Promise<FeedReader | undefined>;
}
