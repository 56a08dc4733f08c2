// Ends a session: its token opens nothing from then on, whoever has a copy of it.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { Secrets } from './secrets.js';
import type { SessionRepository } from './session-repository.js';

export class SignOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a token that opens no session. */
  async execute(token: string): Promise<void> {
    const tokenHash = this.secrets.hashToken(token);
    const session = await this.transactions.within(noTenant, () =>
      this.sessions.findByTokenHash(tokenHash, this.clock.now()),
    );
    if (!session) return;
    await this.transactions.within({ organisationId: null, accountId: session.account.id }, () =>
      this.sessions.end(session.id),
    );
  }
}
