// Sessions of the account at hand, and the look-up by token that comes before anybody is known.
import type { NewSession, OpenSession } from './session.js';

export interface SessionRepository {
  add(session: NewSession): Promise<void>;
  /** Sees every session that has not expired at `at`; for telling who sends a request. */
  findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenSession | undefined>;
  /** Notes use at `at` and puts the end off, within {@link SESSION_IDLE_MS} and {@link SESSION_LONGEST_MS}. */
  touch(sessionId: string, at: Date): Promise<void>;
  /** Acts for `organisationId` from now on, of which the account has to be a member. */
  choose(sessionId: string, organisationId: string): Promise<void>;
  end(sessionId: string): Promise<void>;
  endAllOf(accountId: string): Promise<void>;
  /** Deletes the account's sessions that expired before `at`. */
  sweepExpired(accountId: string, at: Date): Promise<void>;
}
