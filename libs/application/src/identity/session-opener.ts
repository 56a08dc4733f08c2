// Opens a session for an account, inside the transaction of whoever asks: after signing in, signing up, a new password.
import { type Clock, newId } from '@bunkai/kernel';
import type { Account } from './account.js';
import type { Secrets } from './secrets.js';
import type { SessionRepository } from './session-repository.js';
import { type IssuedSession, SESSION_IDLE_MS } from './session.js';

export class SessionOpener {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Always under a new token: one that was there before signing in is never taken over. */
  async open(account: Account, organisationId: string | null): Promise<IssuedSession> {
    const { token, hash } = this.secrets.issueToken();
    const now = this.clock.now();
    await this.sessions.sweepExpired(account.id, now);
    await this.sessions.add({
      id: newId(),
      tokenHash: hash,
      accountId: account.id,
      organisationId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_IDLE_MS),
    });
    return { token, account, organisationId };
  }
}
