// A way by which alerts leave the house: a member's e-mail, or an endpoint of the organisation.
import type { Severity } from '@bunkai/requirement';

export type ChannelKind = 'e-mail' | 'webhook' | 'slack' | 'teams';
export type Rhythm = 'at-once' | 'daily' | 'weekly' | 'never';

/** Why nothing is sent any more; null while it is. */
export type DisabledReason = 'gone' | 'failing' | 'unsubscribed' | 'by-hand';

/** What is sent, and when. */
export interface ChannelSettings {
  readonly rhythm: Rhythm;
  /** Hour of the day in the time zone, 0 to 23: when digests go out. */
  readonly hour: number;
  /** ISO day of the week of weekly digests: 1 is Monday. */
  readonly weekday: number;
  /** An IANA name. */
  readonly timeZone: string;
  /** `own`: flips of my requirements, and what is addressed to us; `any`: changes that touch nobody here too. */
  readonly scope: 'own' | 'any';
  /** Flips of less severe requirements are left out; null: of any. */
  readonly severity: Severity | null;
  /** Only flips of these controls; empty: of any. */
  readonly controls: readonly string[];
}

export interface Channel extends ChannelSettings {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: ChannelKind;
  /** Whose e-mail it is; null: an endpoint of the organisation. */
  readonly accountId: string | null;
  readonly label: string;
  /** Null for e-mail: the account's own is used. */
  readonly address: string | null;
  readonly language: 'en' | 'ja';
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** Since when every attempt failed; null: the latest one did not. */
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}
