// What the token of a mail stands for, whoever has it: read and taken back without signing in.
import type { LocalizedText } from '@bunkai/disclosure';
import type { DisabledReason } from './channel.js';

export interface Unsubscription {
  readonly organisationName: LocalizedText;
  readonly email: string;
  /** Why no mail is sent; null while mails are. */
  readonly disabledReason: DisabledReason | null;
}

export interface UnsubscriptionRepository {
  findByToken(token: string): Promise<Unsubscription | undefined>;
  /** Enables the channel of the token again if it was disabled by that token. */
  resubscribe(token: string): Promise<void>;
}
