// The channels that the tenant at hand sees: its organisation's endpoints, and the account's own e-mail.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Channel, ChannelKind, ChannelSettings, DisabledReason } from './channel.js';

export interface NewEndpoint extends ChannelSettings {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: Exclude<ChannelKind, 'e-mail'>;
  readonly label: string;
  readonly address: string;
  readonly language: 'en' | 'ja';
  /** What messages are signed with; null but for webhooks. */
  readonly secret: Uint8Array | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface ChannelState extends ChannelSettings {
  readonly label: string;
  readonly language: 'en' | 'ja';
  readonly disabledAt: Date | null;
  readonly disabledReason: DisabledReason | null;
  readonly failingSince: Date | null;
}

export interface ChannelRepository {
  /** The account's own e-mail first, then the endpoints in the order they were made. */
  list(): Promise<readonly Channel[]>;
  find(channelId: string): Promise<Channel | undefined>;
  /** As {@link find}, with other changes to it held off until the transaction ends. */
  lock(channelId: string): Promise<Channel | undefined>;
  /** How many endpoints the organisation has; another cannot be added meanwhile until the transaction ends. */
  countEndpoints(): Promise<number>;
  /** Whether what computes the digests' times knows the zone. */
  knowsTimeZone(timeZone: string): Promise<boolean>;
  insert(endpoint: NewEndpoint): Promise<void>;
  /** Where it becomes disabled, its open deliveries are cancelled. */
  update(channelId: string, state: ChannelState): Promise<void>;
  /** Messages are signed with the present secret as well until `formerUntil`. */
  replaceSecret(channelId: string, secret: Uint8Array, formerUntil: Date): Promise<void>;
  /** With its deliveries. */
  delete(channelId: string): Promise<void>;
  /** Disables the channel of the token, whoever's it is; the organisation's name, or undefined without such a token. */
  unsubscribe(token: string, at: Date): Promise<LocalizedText | undefined>;
}
