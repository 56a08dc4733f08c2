// What owners do with the members of their organisation.
import type { MemberPrincipal } from '@bunkai/access';
import { beforeEach, describe, expect, it } from 'vitest';
import { identityFixture } from '../testing/identity/identity-fixture.js';
import { ListMembers } from './list-members.js';
import { RemoveMember } from './remove-member.js';
import { SetMemberRoles } from './set-member-roles.js';

const lastOwner = { ok: false, refusal: { code: 'LAST_OWNER' } };
const forbidden = { ok: false, refusal: { code: 'FORBIDDEN' } };
const notFound = { ok: false, refusal: { code: 'NOT_FOUND', what: 'member' } };

let fixture: ReturnType<typeof identityFixture>;
let owner: MemberPrincipal;
let setRoles: SetMemberRoles;
let remove: RemoveMember;

beforeEach(async () => {
  fixture = identityFixture();
  owner = await fixture.owner();
  setRoles = new SetMemberRoles(fixture.transactions, fixture.organisations);
  remove = new RemoveMember(fixture.transactions, fixture.organisations);
});

describe('the roles of a member', () => {
  it('are set by an owner, told in their order, each once', async () => {
    const viewer = await fixture.colleague(owner, ['viewer']);
    const memberId = await fixture.memberIdOf(viewer);
    const result = await setRoles.execute(owner, {
      memberId,
      roles: ['viewer', 'publisher', 'viewer', 'owner'],
    });
    expect(result).toMatchObject({ ok: true, value: { roles: ['owner', 'publisher', 'viewer'] } });
  });

  it('are set by nobody else', async () => {
    const publisher = await fixture.colleague(owner, ['publisher', 'assessor', 'viewer']);
    const memberId = await fixture.memberIdOf(publisher);
    expect(await setRoles.execute(publisher, { memberId, roles: ['owner'] })).toEqual(forbidden);
    expect(await setRoles.execute(await fixture.owner(), { memberId, roles: ['viewer'] })).toEqual(notFound);
    expect(await setRoles.execute(owner, { memberId: null, roles: ['viewer'] })).toEqual(notFound);
  });

  it('fit what the organisation is', async () => {
    const organisation = { slug: 'only-buys', name: { en: 'B' }, provider: false, customer: true };
    const customer = await fixture.owner({ organisation });
    const memberId = await fixture.memberIdOf(customer);
    const codes = async (principal: MemberPrincipal, roles: MemberPrincipal['roles']) => {
      const result = await setRoles.execute(principal, { memberId, roles });
      return result.ok || result.refusal.code !== 'INVALID_INPUT'
        ? []
        : result.refusal.faults.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await codes(customer, ['owner', 'publisher'])).toEqual(['/roles/1 role-of-other-side']);
    expect(await codes(customer, ['owner', 'assessor'])).toEqual([]);
    expect(await codes(customer, [])).toEqual(['/roles no-role']);
    expect(await codes({ ...customer, provider: true, customer: false }, ['assessor'])).toEqual([
      '/roles/0 role-of-other-side',
    ]);
  });

  it('leave at least one owner, also when two owners demote each other at once', async () => {
    const memberId = await fixture.memberIdOf(owner);
    expect(await setRoles.execute(owner, { memberId, roles: ['viewer'] })).toEqual(lastOwner);
    const second = await fixture.colleague(owner, ['owner']);
    const secondId = await fixture.memberIdOf(second);
    const results = await Promise.all([
      setRoles.execute(owner, { memberId: secondId, roles: ['viewer'] }),
      setRoles.execute(second, { memberId, roles: ['viewer'] }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results).toContainEqual(lastOwner);
  });
});

describe('a member', () => {
  it('is removed by an owner and acts for the organisation no longer', async () => {
    const token = await fixture.register({ organisation: null, email: 'anna@person.example' });
    const invited = await fixture.invite.execute(owner, { email: 'anna@person.example', roles: ['viewer'] });
    const anna = await fixture.findSession.execute(token);
    await fixture.transactions.within({ organisationId: null, accountId: anna.account?.id ?? null }, () =>
      fixture.joiner.accept(invited.ok ? invited.value.token : ''),
    );
    const list = new ListMembers(fixture.transactions, fixture.organisations);
    const emails = async () => {
      const members = await list.execute(owner, { limit: 10, after: null });
      return members.ok ? members.value.map(({ email }) => email) : [];
    };
    expect(await emails()).toEqual(['p1@person.example', 'anna@person.example']);
    const memberId = await fixture.memberIdOf({ ...owner, accountId: anna.account?.id ?? '' });
    expect(await remove.execute(owner, memberId)).toMatchObject({ ok: true });
    expect(await emails()).toEqual(['p1@person.example']);
    expect(await remove.execute(owner, memberId)).toEqual(notFound);
  });

  it('may leave, and remove nobody else without being an owner', async () => {
    const viewer = await fixture.colleague(owner, ['viewer']);
    expect(await remove.execute(viewer, await fixture.memberIdOf(owner))).toEqual(forbidden);
    expect(await remove.execute(viewer, await fixture.memberIdOf(viewer))).toMatchObject({ ok: true });
  });

  it('may not leave as the last owner, nor be removed by strangers', async () => {
    const memberId = await fixture.memberIdOf(owner);
    expect(await remove.execute(owner, memberId)).toEqual(lastOwner);
    expect(await remove.execute(await fixture.owner(), memberId)).toEqual(notFound);
  });
});
