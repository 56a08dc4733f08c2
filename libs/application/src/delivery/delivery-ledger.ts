// What is to be sent over all tenants' channels: read and written by the worker, which crosses tenants for it.
import type { ChannelKind } from './channel.js';
import type { DeliveryOutcome } from './delivery.js';
import type { OutgoingMessage } from './sender.js';

/** A delivery that one worker holds until the lease ends: then whoever comes next may take it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly channelId: string;
  /** Of the claim: what tells a claim from a later one by the same worker. */
  readonly claimId: string;
  readonly claimedUntil: Date;
  /** This one included, since the delivery was made or last replayed. */
  readonly attempts: number;
}

export interface Claim {
  readonly id: string;
  readonly at: Date;
  readonly until: Date;
  /** Most deliveries to take. */
  readonly limit: number;
  /** Most deliveries of one channel that are held at once, by all workers together. */
  readonly perChannel: number;
}

/** What became of one attempt. */
export interface SettledAttempt {
  readonly claimed: ClaimedDelivery;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly status: number | null;
  readonly response: string;
  readonly error: string | null;
  /** Null: it is due again at `dueAt`. */
  readonly outcome: DeliveryOutcome | null;
  readonly dueAt: Date;
}

/** The channel as it stands after an attempt. */
export interface TriedChannel {
  readonly kind: ChannelKind;
  /** Since when every attempt failed; null: this one did not. */
  readonly failingSince: Date | null;
}

export interface DeliveryLedger {
  /**
   * Makes deliveries of at most `limit` alerts that no channel has got yet, for each channel that wants them; how many
   * alerts it took. Once each, whoever else does so at the same time.
   */
  fanOut(at: Date, limit: number): Promise<number>;
  /** Takes deliveries that are due and that nobody holds. */
  claim(claim: Claim): Promise<readonly ClaimedDelivery[]>;
  /** Holds on, until the new instant, to those whose claim is still the latest. */
  hold(claimed: readonly ClaimedDelivery[], until: Date): Promise<void>;
  /** What is to be sent; undefined: nothing any more, as the channel was disabled or removed. */
  load(claimed: ClaimedDelivery): Promise<OutgoingMessage | undefined>;
  /** Ends a claimed delivery of which nothing is to be sent; false: the claim is no longer the latest. */
  cancel(claimed: ClaimedDelivery, at: Date): Promise<boolean>;
  /** Records the attempt; undefined, and nothing recorded, if the claim is no longer the latest. */
  settle(attempt: SettledAttempt): Promise<TriedChannel | undefined>;
  /** Disables the channel and tells whoever made it by e-mail, if still a member; repeating it changes nothing. */
  switchOff(channelId: string, reason: 'gone' | 'failing', at: Date): Promise<void>;
}
