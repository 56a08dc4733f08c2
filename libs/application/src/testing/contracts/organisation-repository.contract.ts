// What every OrganisationRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import {
  type IdentityStage,
  type Owner,
  begin,
  foundedBy,
  givenAccount,
  givenInvitation,
  givenOwner,
} from './identity-stage.js';

/** Makes `count` more members of the owner's organisation; their member ids, in order. */
async function givenMembers(stage: IdentityStage, owner: Owner, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const account = await givenAccount(stage);
    const { tokenHash } = await givenInvitation(stage, owner, account.email);
    const memberId = newId();
    ids.push(memberId);
    await stage.transactions.within(account, () => stage.invitations.accept(tokenHash, memberId, begin));
  }
  return ids;
}

export function organisationRepositoryContract(stageOf: () => IdentityStage): void {
  describe('an organisation repository', () => {
    it('keeps an organisation with its owner and tells an account where it belongs', async () => {
      const stage = stageOf();
      const first = await givenOwner(stage);
      const second = await foundedBy(stage, first, `later-${first.id}`);
      const own = { organisationId: null, accountId: first.accountId };
      const memberships = await stage.transactions.within(own, () =>
        stage.organisations.findMemberships(first.accountId),
      );
      expect(memberships.map(({ organisation, roles }) => [organisation.slug, roles])).toEqual([
        [first.slug, ['owner']],
        [second.slug, ['owner']],
      ]);
      const { organisationId: id, slug } = first;
      const organisation = {
        id,
        slug,
        name: { en: slug },
        provider: true,
        customer: false,
        createdAt: begin,
      };
      expect(memberships[0]?.organisation).toEqual(organisation);
      const found = await stage.transactions.within(own, () => stage.organisations.findOrganisation(id));
      expect(found).toEqual(organisation);
    });

    it('takes a slug once', async () => {
      const stage = stageOf();
      const { slug } = await givenOwner(stage);
      const other = await givenAccount(stage);
      const id = newId();
      const organisation = { id, slug, name: 'Same', provider: true, customer: true, createdAt: begin };
      const added = await stage.transactions.within({ organisationId: id, accountId: other.id }, () =>
        stage.organisations.add(organisation, { memberId: newId(), accountId: other.id }),
      );
      expect(added).toBe(false);
    });

    it('lists members page by page, those who joined first first', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const ids = [owner.memberId, ...(await givenMembers(stage, owner, 3))];
      const list = (after: string | null, limit: number) =>
        stage.transactions.within(owner, async () =>
          (await stage.organisations.listMembers(owner.organisationId, { after, limit })).map(({ id }) => id),
        );
      expect(await list(null, 2)).toEqual(ids.slice(0, 3));
      expect(await list(ids[1] ?? '', 2)).toEqual(ids.slice(2));
    });

    it('changes and removes members, and counts owners', async () => {
      const stage = stageOf();
      const owner = await givenOwner(stage);
      const [memberId = ''] = await givenMembers(stage, owner, 1);
      const { organisationId } = owner;
      const inside = <T>(work: () => Promise<T>) => stage.transactions.within(owner, work);
      const { organisations } = stage;
      expect(await inside(() => organisations.countOwners(organisationId))).toBe(1);
      await inside(async () => {
        await organisations.lockMembers(organisationId);
        await organisations.saveRoles(memberId, ['owner', 'viewer']);
      });
      expect(await inside(() => organisations.countOwners(organisationId))).toBe(2);
      const member = await inside(() => organisations.findMember(organisationId, memberId));
      expect(member).toMatchObject({ id: memberId, roles: ['owner', 'viewer'], displayName: 'Person' });
      expect(await inside(() => organisations.hasMember(organisationId, member?.email ?? ''))).toBe(true);
      await inside(() => organisations.removeMember(memberId));
      expect(await inside(() => organisations.findMember(organisationId, memberId))).toBeUndefined();
      expect(await inside(() => organisations.hasMember(organisationId, member?.email ?? ''))).toBe(false);
    });

    it('keeps the people of an organisation from every other', async () => {
      const stage = stageOf();
      const [mine, theirs] = [await givenOwner(stage), await givenOwner(stage)];
      const seen = await stage.transactions.within(mine, async () => {
        await stage.organisations.saveRoles(theirs.memberId, ['viewer']);
        await stage.organisations.removeMember(theirs.memberId);
        return [
          await stage.organisations.listMembers(theirs.organisationId, { limit: 10, after: null }),
          await stage.organisations.findMember(theirs.organisationId, theirs.memberId),
          await stage.organisations.hasMember(theirs.organisationId, theirs.email),
          await stage.organisations.findMemberships(theirs.accountId),
        ];
      });
      expect(seen).toEqual([[], undefined, false, []]);
      const kept = await stage.transactions.within(theirs, () =>
        stage.organisations.findMember(theirs.organisationId, theirs.memberId),
      );
      expect(kept?.roles).toEqual(['owner']);
    });
  });
}
