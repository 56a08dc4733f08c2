// What every SessionRepository does, the fake and the real one alike.
import { describe, expect, it } from 'vitest';
import {
  type NewSession,
  SESSION_IDLE_MS,
  SESSION_LONGEST_MS,
  SESSION_TOUCH_MS,
} from '../../identity/session.js';
import { type TenantContext, noTenant } from '../../transaction/transactions.js';
import { type IdentityStage, after, begin, givenAccount, givenOwner, newSession } from './identity-stage.js';

export function sessionRepositoryContract(stageOf: () => IdentityStage): void {
  const store = (stage: IdentityStage, owner: TenantContext, session: NewSession) =>
    stage.transactions.within(owner, () => stage.sessions.add(session));
  const find = (stage: IdentityStage, { tokenHash }: NewSession, at = begin) =>
    stage.transactions.within(noTenant, () => stage.sessions.findByTokenHash(tokenHash, at));

  describe('a session repository', () => {
    it('tells whose a token is and for which organisation, until it expires', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const session = newSession(owner.accountId, owner.organisationId);
      await store(stage, owner, session);
      const { accountId, organisationId, id, email, displayName, locale } = owner;
      expect(await find(stage, session)).toEqual({
        id: session.id,
        account: { id, email, displayName, locale },
        member: {
          kind: 'member',
          accountId,
          organisationId,
          roles: ['owner'],
          provider: true,
          customer: false,
        },
        lastSeenAt: begin,
      });
      expect(await find(stage, session, after(SESSION_IDLE_MS - 1))).toBeDefined();
      expect(await find(stage, session, after(SESSION_IDLE_MS))).toBeUndefined();
      expect(await find(stage, newSession(accountId))).toBeUndefined();
    });

    it('loses the organisation with the membership, and goes on', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const session = newSession(owner.accountId, owner.organisationId);
      await store(stage, owner, session);
      await stage.transactions.within(owner, () => stage.organisations.removeMember(owner.memberId));
      expect((await find(stage, session))?.member).toBeNull();
      const at = after(SESSION_TOUCH_MS);
      await stage.transactions.within(owner, () => stage.sessions.touch(session.id, at));
      expect(await find(stage, session, at)).toMatchObject({ member: null, lastSeenAt: at });
    });

    it('puts the end off with use, but not for ever', async () => {
      const stage = stageOf();
      const account = await givenAccount(stage);
      const session = newSession(account.id);
      await store(stage, account, session);
      const touch = (at: Date) =>
        stage.transactions.within(account, () => stage.sessions.touch(session.id, at));
      await touch(after(1000));
      expect(await find(stage, session, after(SESSION_IDLE_MS + 999))).toBeDefined();
      expect(await find(stage, session, after(SESSION_IDLE_MS + 1000))).toBeUndefined();
      await touch(after(SESSION_LONGEST_MS - 1000));
      expect(await find(stage, session, after(SESSION_LONGEST_MS - 1))).toBeDefined();
      expect(await find(stage, session, after(SESSION_LONGEST_MS))).toBeUndefined();
    });

    it('acts for an organisation of the account, and for none of others', async () => {
      const stage = stageOf();
      const [owner, other] = [await givenOwner(stage), await givenOwner(stage)];
      const session = newSession(owner.accountId);
      await store(stage, owner, session);
      const choose = (organisationId: string) =>
        stage.transactions.within(owner, () => stage.sessions.choose(session.id, organisationId));
      await expect(choose(other.organisationId)).rejects.toThrow('row-level security');
      expect((await find(stage, session))?.member).toBeNull();
      await choose(owner.organisationId);
      expect((await find(stage, session))?.member?.organisationId).toBe(owner.organisationId);
    });

    it('ends the sessions of the account at hand, one, all or those that expired, and nobody else’s', async () => {
      const stage = stageOf();
      const [mine, theirs] = [await givenAccount(stage), await givenAccount(stage)];
      const kept = newSession(theirs.id);
      await store(stage, theirs, kept);
      const [one, two, three] = [newSession(mine.id), newSession(mine.id), newSession(mine.id)];
      const old = { ...newSession(mine.id), expiresAt: after(1) };
      for (const session of [one, two, three, old]) await store(stage, mine, session);
      const open = async () => {
        const found = await Promise.all([one, two, three, old, kept].map((session) => find(stage, session)));
        return found.map((session) => session !== undefined);
      };
      const { sessions } = stage;
      await stage.transactions.within(mine, async () => {
        await sessions.end(one.id);
        await sessions.end(kept.id);
        await sessions.sweepExpired(mine.id, after(1));
        await sessions.sweepExpired(theirs.id, after(SESSION_LONGEST_MS));
      });
      expect(await open()).toEqual([false, true, true, false, true]);
      await stage.transactions.within(mine, async () => {
        await sessions.endAllOf(mine.id);
        await sessions.endAllOf(theirs.id);
      });
      expect(await open()).toEqual([false, false, false, false, true]);
    });

    it('opens no session for somebody else', async () => {
      const stage = stageOf();
      const [mine, theirs] = [await givenAccount(stage), await givenAccount(stage)];
      await expect(store(stage, mine, newSession(theirs.id))).rejects.toThrow('row-level security');
    });
  });
}
