// Tells who holds a session token: the first step of every request.
import { type Principal, anonymous } from '@bunkai/access';
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { Account } from './account.js';
import type { Secrets } from './secrets.js';
import type { SessionRepository } from './session-repository.js';
import { type OpenSession, SESSION_TOUCH_MS } from './session.js';

export interface SessionHolder {
  readonly principal: Principal;
  /** Null where nobody is signed in. */
  readonly account: Account | null;
}

const nobody: SessionHolder = { principal: anonymous, account: null };

export class FindSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Nobody for a token that was never issued, has expired, or whose session was ended. */
  async execute(token: string): Promise<SessionHolder> {
    const now = this.clock.now();
    const tokenHash = this.secrets.hashToken(token);
    const session = await this.transactions.within(noTenant, () =>
      this.sessions.findByTokenHash(tokenHash, now),
    );
    if (!session) return nobody;
    if (now.getTime() - session.lastSeenAt.getTime() >= SESSION_TOUCH_MS) await this.#touch(session, now);
    const { account, member } = session;
    return { principal: member ?? { kind: 'account', accountId: account.id }, account };
  }

  #touch({ id, account }: OpenSession, now: Date): Promise<void> {
    return this.transactions.within({ organisationId: null, accountId: account.id }, () =>
      this.sessions.touch(id, now),
    );
  }
}
