// A member's secret address, at which a feed reader or a calendar reads what the organisation is told.
import type { MemberPrincipal } from '@bunkai/access';
import type { LocalizedText } from '@bunkai/disclosure';
import type { AccountLocale } from '../identity/account.js';

export interface FeedAddress {
  readonly id: string;
  readonly createdAt: Date;
}

export interface NewFeedAddress extends FeedAddress {
  readonly organisationId: string;
  readonly accountId: string;
  /** SHA-256 of the token; the token itself is stored nowhere. */
  readonly tokenHash: Uint8Array;
}

/** Who reads at an address. */
export interface FeedReader {
  readonly address: FeedAddress;
  readonly member: MemberPrincipal;
  readonly language: AccountLocale;
  readonly organisationName: LocalizedText;
}
