// What the senders of messages are told of where they run.

export interface DeliverySettings {
  /** `smtp://…` or `smtps://…`; without it mails are written to `mailFolder`. */
  readonly smtpUrl?: string;
  readonly mailFolder: string;
  /** As in a From header: `Bunkai <bunkai@example.com>`. */
  readonly mailFrom: string;
  /** Where mails come back to, each to an address of its own below this one; without it, to `mailFrom`. */
  readonly bounceAddress?: string;
  /** The origin under which browsers reach the portal, without a slash at its end. */
  readonly publicUrl: string;
  /** CIDRs that endpoints may be in although they are not public. */
  readonly allowedNetworks: readonly string[];
}
