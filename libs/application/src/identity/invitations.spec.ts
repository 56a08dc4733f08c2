// Inviting, accepting, and taking an invitation back.
import { type MemberPrincipal, anonymous } from '@bunkai/access';
import { beforeEach, expect, it } from 'vitest';
import { identityFixture } from '../testing/identity/identity-fixture.js';
import { AcceptInvitation } from './accept-invitation.js';
import { INVITATION_MS } from './invitation.js';
import { ListInvitations } from './list-invitations.js';
import { ReadInvitation } from './read-invitation.js';
import { RevokeInvitation } from './revoke-invitation.js';

let fixture: ReturnType<typeof identityFixture>;
let owner: MemberPrincipal;
let anna: MemberPrincipal;
let accept: AcceptInvitation;
let read: ReadInvitation;
let revoke: RevokeInvitation;

const notOpen = { ok: false, refusal: { code: 'INVITATION_UNUSABLE', reason: 'not-open' } };

beforeEach(async () => {
  fixture = identityFixture();
  owner = await fixture.owner();
  anna = await fixture.owner({ email: 'anna@person.example' });
  const { transactions, invitations, secrets, clock, joiner } = fixture;
  accept = new AcceptInvitation(transactions, joiner);
  read = new ReadInvitation(transactions, invitations, secrets, clock);
  revoke = new RevokeInvitation(transactions, invitations, clock);
});

async function invited(email = 'anna@person.example') {
  const result = await fixture.invite.execute(owner, { email, roles: ['viewer'] });
  if (!result.ok) throw new Error(result.refusal.code);
  return { id: result.value.invitation.id, token: result.value.token };
}

it('is accepted by the account it went to, once', async () => {
  const { token } = await invited();
  expect(await read.execute(token)).toMatchObject({
    value: { email: 'anna@person.example', roles: ['viewer'] },
  });
  expect(await accept.execute(anonymous, token)).toEqual({ ok: false, refusal: { code: 'UNAUTHENTICATED' } });
  expect(await accept.execute(owner, token)).toMatchObject({ refusal: { reason: 'other-address' } });
  expect(await accept.execute(anna, token)).toEqual({ ok: true, value: owner.organisationId });
  expect(await accept.execute(anna, token)).toEqual(notOpen);
  expect(await read.execute(token)).toEqual(notOpen);
});

it('expires after seven days', async () => {
  const { token, id } = await invited();
  fixture.clock.set(new Date(fixture.clock.now().getTime() + INVITATION_MS));
  expect(await accept.execute(anna, token)).toEqual(notOpen);
  expect(await revoke.execute(owner, id)).toEqual({
    ok: false,
    refusal: { code: 'WRONG_STATE', state: 'expired' },
  });
});

it('is taken back by its organisation alone', async () => {
  const { token, id } = await invited();
  const notFound = { ok: false, refusal: { code: 'NOT_FOUND', what: 'invitation' } };
  expect(await revoke.execute(anna, id)).toEqual(notFound);
  expect(await revoke.execute(owner, null)).toEqual(notFound);
  expect(await revoke.execute(owner, id)).toMatchObject({ ok: true });
  expect(await revoke.execute(owner, id)).toEqual({
    ok: false,
    refusal: { code: 'WRONG_STATE', state: 'revoked' },
  });
  expect(await accept.execute(anna, token)).toEqual(notOpen);
});

it('takes the place of an open one to the same address', async () => {
  const [first, second] = [await invited(), await invited('ANNA@person.example')];
  expect(await read.execute(first.token)).toEqual(notOpen);
  expect(await accept.execute(anna, second.token)).toMatchObject({ ok: true });
  const again = await fixture.invite.execute(owner, { email: 'anna@person.example', roles: ['viewer'] });
  expect(again).toEqual({
    ok: false,
    refusal: { code: 'ALREADY_EXISTS', what: 'member anna@person.example' },
  });
});

it('is for owners to make and to see', async () => {
  const viewer = await fixture.colleague(owner, ['publisher', 'viewer']);
  const forbidden = { ok: false, refusal: { code: 'FORBIDDEN' } };
  expect(await fixture.invite.execute(viewer, { email: 'a@b', roles: ['owner'] })).toEqual(forbidden);
  const list = new ListInvitations(fixture.transactions, fixture.invitations);
  expect(await list.execute(viewer, { limit: 5, after: null })).toEqual(forbidden);
  const own = await list.execute(owner, { limit: 5, after: null });
  expect(own.ok && own.value.map(({ roles }) => roles)).toEqual([['publisher', 'viewer']]);
  const theirs = await list.execute(anna, { limit: 5, after: null });
  expect(theirs).toEqual({ ok: true, value: [] });
});
