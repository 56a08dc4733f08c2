// The tables behind the identity fakes, which show each tenant what row-level security would.
import type { Role } from '@bunkai/access';
import type { NewAccount } from '../../identity/account-repository.js';
import type { NewInvitation } from '../../identity/invitation-repository.js';
import type { Organisation } from '../../identity/organisation.js';
import type { NewSession } from '../../identity/session.js';
import type { TenantContext } from '../../transaction/transactions.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

export interface StoredMember {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}

export interface StoredSession extends NewSession {
  readonly lastSeenAt: Date;
}

export class InMemoryIdentity implements TransactionalStore {
  accounts = new Map<string, NewAccount>();
  organisations = new Map<string, Organisation>();
  members = new Map<string, StoredMember>();
  sessions = new Map<string, StoredSession>();
  invitations = new Map<string, NewInvitation>();

  constructor(private readonly transactions: InMemoryTransactions) {
    transactions.join(this);
  }

  snapshot(): () => void {
    const { accounts, organisations, members, sessions, invitations } = this;
    const saved = {
      accounts: new Map(accounts),
      organisations: new Map(organisations),
      members: new Map(members),
      sessions: new Map(sessions),
      invitations: new Map(invitations),
    };
    return () => void Object.assign(this, saved);
  }

  /** The tenant of the transaction at hand; throws outside of one. */
  get tenant(): TenantContext {
    return this.transactions.current();
  }

  /** What a policy of row-level security refuses is a fault, not an answer. */
  refuseUnless(permitted: boolean, what: string): void {
    if (!permitted) throw new Error(`row-level security refuses ${what}`);
  }

  memberOf(organisationId: string | null, accountId: string): StoredMember | undefined {
    return [...this.members.values()].find(
      (member) => member.organisationId === organisationId && member.accountId === accountId,
    );
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
