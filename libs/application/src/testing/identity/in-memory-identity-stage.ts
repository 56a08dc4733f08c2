// The identity fakes, wired together.
import type { IdentityStage } from '../contracts/identity-stage.js';
import { InMemoryTransactions } from '../transaction/in-memory-transactions.js';
import { InMemoryAccountRepository } from './in-memory-account-repository.js';
import { InMemoryAttemptRepository } from './in-memory-attempt-repository.js';
import { InMemoryIdentity } from './in-memory-identity.js';
import { InMemoryInvitationRepository } from './in-memory-invitation-repository.js';
import { InMemoryOrganisationRepository } from './in-memory-organisation-repository.js';
import { InMemorySessionRepository } from './in-memory-session-repository.js';

export function inMemoryIdentityStage(): IdentityStage {
  const transactions = new InMemoryTransactions();
  const identity = new InMemoryIdentity(transactions);
  return {
    transactions,
    accounts: new InMemoryAccountRepository(identity),
    organisations: new InMemoryOrganisationRepository(identity),
    sessions: new InMemorySessionRepository(identity),
    invitations: new InMemoryInvitationRepository(identity),
    attempts: new InMemoryAttemptRepository(transactions),
  };
}
