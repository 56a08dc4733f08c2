// Sessions in memory.
import type { SessionRepository } from '../../identity/session-repository.js';
import {
  type NewSession,
  type OpenSession,
  SESSION_IDLE_MS,
  SESSION_LONGEST_MS,
} from '../../identity/session.js';
import { type InMemoryIdentity, type StoredSession, sameBytes } from './in-memory-identity.js';

export class InMemorySessionRepository implements SessionRepository {
  constructor(private readonly identity: InMemoryIdentity) {}

  add(session: NewSession): Promise<void> {
    const own = session.accountId === this.identity.tenant.accountId;
    this.identity.refuseUnless(own, 'a session of somebody else');
    this.identity.sessions.set(session.id, { ...session, lastSeenAt: session.createdAt });
    return Promise.resolve();
  }

  findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenSession | undefined> {
    const found = [...this.identity.sessions.values()].find(
      (session) => sameBytes(session.tokenHash, tokenHash) && session.expiresAt > at,
    );
    return Promise.resolve(found && this.#open(found));
  }

  touch(sessionId: string, at: Date): Promise<void> {
    const own = this.#own(sessionId);
    if (!own || own.lastSeenAt >= at) return Promise.resolve();
    const latest = Math.min(at.getTime() + SESSION_IDLE_MS, own.createdAt.getTime() + SESSION_LONGEST_MS);
    const member = this.identity.memberOf(own.organisationId, own.accountId);
    const organisationId = member?.organisationId ?? null;
    const touched = { ...own, lastSeenAt: at, expiresAt: new Date(latest), organisationId };
    this.identity.sessions.set(sessionId, touched);
    return Promise.resolve();
  }

  choose(sessionId: string, organisationId: string): Promise<void> {
    const own = this.#own(sessionId);
    if (!own) return Promise.resolve();
    const member = this.identity.memberOf(organisationId, own.accountId) !== undefined;
    this.identity.refuseUnless(member, 'a session for an organisation of others');
    this.identity.sessions.set(sessionId, { ...own, organisationId });
    return Promise.resolve();
  }

  end(sessionId: string): Promise<void> {
    if (this.#own(sessionId)) this.identity.sessions.delete(sessionId);
    return Promise.resolve();
  }

  endAllOf(accountId: string): Promise<void> {
    this.#deleteWhere((session) => session.accountId === accountId);
    return Promise.resolve();
  }

  sweepExpired(accountId: string, at: Date): Promise<void> {
    this.#deleteWhere((session) => session.accountId === accountId && session.expiresAt <= at);
    return Promise.resolve();
  }

  #deleteWhere(condition: (session: StoredSession) => boolean): void {
    for (const { id } of this.identity.sessions.values()) {
      const own = this.#own(id);
      if (own && condition(own)) this.identity.sessions.delete(id);
    }
  }

  #own(sessionId: string): StoredSession | undefined {
    const session = this.identity.sessions.get(sessionId);
    return session?.accountId === this.identity.tenant.accountId ? session : undefined;
  }

  #open({ id, accountId, organisationId, lastSeenAt }: StoredSession): OpenSession | undefined {
    const account = this.identity.accounts.get(accountId);
    if (!account) return undefined;
    const organisation =
      organisationId === null ? undefined : this.identity.organisations.get(organisationId);
    const member = this.identity.memberOf(organisationId, accountId);
    const { email, displayName, locale } = account;
    return {
      id,
      account: { id: accountId, email, displayName, locale },
      member:
        organisation && member
          ? {
              kind: 'member',
              accountId,
              organisationId: organisation.id,
              roles: member.roles,
              provider: organisation.provider,
              customer: organisation.customer,
            }
          : null,
      lastSeenAt,
    };
  }
}
