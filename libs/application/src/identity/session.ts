// A signed-in browser or client, and how long that lasts.
import type { MemberPrincipal } from '@bunkai/access';
import type { Account } from './account.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A session ends when it was not used for this long … */
export const SESSION_IDLE_MS = 14 * DAY_MS;
/** … and after this long in any case. */
export const SESSION_LONGEST_MS = 90 * DAY_MS;
/** Use is noted no more often than this, so that reading does not mean writing. */
export const SESSION_TOUCH_MS = 60 * 60 * 1000;

export interface NewSession {
  readonly id: string;
  /** SHA-256 of the token; the token itself is stored nowhere. */
  readonly tokenHash: Uint8Array;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A session that holds now: whose it is and for which organisation it acts, if any. */
export interface OpenSession {
  readonly id: string;
  readonly account: Account;
  /** Null without an organisation, and as soon as the membership is gone. */
  readonly member: MemberPrincipal | null;
  readonly lastSeenAt: Date;
}

/** What the client is given when it signs in. */
export interface IssuedSession {
  /** The secret that stands for the session; shown this once. */
  readonly token: string;
  readonly account: Account;
  readonly organisationId: string | null;
}
