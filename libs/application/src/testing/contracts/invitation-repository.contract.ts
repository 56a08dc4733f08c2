// What every InvitationRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { INVITATION_MS } from '../../identity/invitation.js';
import { type TenantContext, noTenant } from '../../transaction/transactions.js';
import {
  type IdentityStage,
  after,
  begin,
  givenAccount,
  givenInvitation,
  givenOwner,
} from './identity-stage.js';

export function invitationRepositoryContract(stageOf: () => IdentityStage): void {
  const accept = (stage: IdentityStage, who: TenantContext, tokenHash: Uint8Array, at = begin) =>
    stage.transactions.within(who, () => stage.invitations.accept(tokenHash, newId(), at));
  const rolesOf = (stage: IdentityStage, who: TenantContext & { readonly id: string }) =>
    stage.transactions.within({ organisationId: null, accountId: who.id }, async () =>
      (await stage.organisations.findMemberships(who.id)).map(({ roles }) => roles.toSorted()),
    );

  describe('an invitation repository', () => {
    it('shows an open invitation to the holder of its token, until it expires', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const { id, email, roles, expiresAt, tokenHash } = await givenInvitation(stage, owner, 'a@b.example');
      const find = (at: Date) =>
        stage.transactions.within(noTenant, () => stage.invitations.findByTokenHash(tokenHash, at));
      const { organisationId, slug } = owner;
      const organisation = { id: organisationId, slug, name: { en: slug } };
      expect(await find(after(INVITATION_MS - 1))).toEqual({ id, email, roles, expiresAt, organisation });
      expect(await find(after(INVITATION_MS))).toBeUndefined();
    });

    it('makes the account of that address a member, once', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const account = await givenAccount(stage);
      const { tokenHash } = await givenInvitation(stage, owner, account.email);
      const answers = await Promise.all([
        accept(stage, account, tokenHash),
        accept(stage, account, tokenHash),
      ]);
      expect(answers.filter((answer) => answer !== undefined)).toEqual([owner.organisationId]);
      expect(await rolesOf(stage, account)).toEqual([['publisher']]);
    });

    it('adds up the roles of somebody who is a member already', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const { tokenHash } = await givenInvitation(stage, owner, owner.email);
      expect(await accept(stage, owner, tokenHash)).toBe(owner.organisationId);
      expect(await rolesOf(stage, owner)).toEqual([['owner', 'publisher']]);
    });

    it('lets nobody accept what went to another, was revoked or has expired', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const [invited, other] = [await givenAccount(stage), await givenAccount(stage)];
      const first = await givenInvitation(stage, owner, invited.email);
      expect(await accept(stage, other, first.tokenHash)).toBeUndefined();
      expect(await accept(stage, invited, first.tokenHash, after(INVITATION_MS))).toBeUndefined();
      const revoke = (at: Date) =>
        stage.transactions.within(owner, () => stage.invitations.revoke(first.id, at));
      expect([await revoke(after(1)), await revoke(after(2))]).toEqual([true, false]);
      expect(await accept(stage, invited, first.tokenHash)).toBeUndefined();
      expect(await rolesOf(stage, invited)).toEqual([]);
      const found = await stage.transactions.within(owner, () =>
        stage.invitations.findInvitation(owner.organisationId, first.id),
      );
      expect(found).toMatchObject({ revokedAt: after(1), acceptedAt: null });
    });

    it('revokes what is open to an address, and nothing else', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const account = await givenAccount(stage);
      const accepted = await givenInvitation(stage, owner, account.email);
      await accept(stage, account, accepted.tokenHash);
      const open = await givenInvitation(stage, owner, account.email);
      const elsewhere = await givenInvitation(stage, owner, 'else@where.example');
      await stage.transactions.within(owner, () =>
        stage.invitations.revokeOpenTo(owner.organisationId, account.email, after(5)),
      );
      const list = await stage.transactions.within(owner, () =>
        stage.invitations.listInvitations(owner.organisationId, { limit: 10, after: null }),
      );
      expect(list.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
        [elsewhere.id, null],
        [open.id, after(5)],
        [accepted.id, null],
      ]);
    });

    it('lists the newest first, page by page, without their tokens', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const ids: string[] = [];
      for (let made = 0; made < 4; made += 1) {
        ids.unshift((await givenInvitation(stage, owner, `p${made}@list.example`)).id);
      }
      const list = (after: string | null, limit: number) =>
        stage.transactions.within(owner, () =>
          stage.invitations.listInvitations(owner.organisationId, { after, limit }),
        );
      const page = await list(null, 2);
      expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 3));
      expect(page.map((invitation) => 'tokenHash' in invitation)).toEqual([false, false, false]);
      expect((await list(ids[1] ?? '', 2)).map(({ id }) => id)).toEqual(ids.slice(2));
    });

    it('keeps the invitations of an organisation from every other', async () => {
      const stage = stageOf();
      const [mine, theirs] = [await givenOwner(stage), await givenOwner(stage)];
      const { id } = await givenInvitation(stage, theirs, 'a@b.example');
      const seen = await stage.transactions.within(mine, async () => [
        await stage.invitations.findInvitation(theirs.organisationId, id),
        await stage.invitations.listInvitations(theirs.organisationId, { limit: 10, after: null }),
        await stage.invitations.revoke(id, begin),
      ]);
      expect(seen).toEqual([undefined, [], false]);
    });
  });
}
