import { type MemberPrincipal, anonymous } from '@bunkai/access';
import { beforeEach, expect, it } from 'vitest';
import { PASSWORD, identityFixture } from '../testing/identity/identity-fixture.js';
import { ChangePassword } from './change-password.js';
import { PasswordVault } from './password-vault.js';

const NEW = 'eight small elephants';
const wrong = { ok: false, refusal: { code: 'INVALID_INPUT', faults: [{ pointer: '/currentPassword' }] } };
let fixture: ReturnType<typeof identityFixture>;
let tokens: string[];
let principal: MemberPrincipal;

beforeEach(async () => {
  fixture = identityFixture();
  tokens = [await fixture.register({ email: 'anna@person.example' })];
  const second = await signIn(PASSWORD);
  tokens.push(second.ok ? second.value.token : '');
  principal = await fixture.principalOf(tokens[0] ?? '');
});

function signIn(password: string) {
  return fixture.signIn.execute({ email: 'anna@person.example', password, address: '192.0.2.1' });
}

function change(currentPassword: string, newPassword: string) {
  const { transactions, accounts, sessions, opener, secrets, throttle } = fixture;
  const vault = new PasswordVault(transactions, accounts, sessions, opener);
  return new ChangePassword(vault, secrets, throttle).execute(principal, { currentPassword, newPassword });
}

const kindOf = async (token: string) => (await fixture.findSession.execute(token)).principal.kind;

it('ends every session and opens one anew, for the same organisation', async () => {
  const changed = await change(PASSWORD, NEW);
  expect(await Promise.all(tokens.map(kindOf))).toEqual(['anonymous', 'anonymous']);
  const token = changed.ok ? changed.value.token : '';
  expect((await fixture.principalOf(token)).organisationId).toBe(principal.organisationId);
  expect(await signIn(PASSWORD)).toMatchObject({ ok: false });
  expect(await signIn(NEW)).toMatchObject({ ok: true });
});

it('wants the present password, and limits guesses at it', async () => {
  for (let guess = 0; guess < 10; guess += 1) expect(await change('wrong', NEW)).toMatchObject(wrong);
  expect(await change(PASSWORD, NEW)).toMatchObject({ refusal: { code: 'RATE_LIMITED' } });
  expect(await Promise.all(tokens.map(kindOf))).toEqual(['member', 'member']);
});

it('takes no weak password in place of a strong one', async () => {
  const refusal = { code: 'INVALID_INPUT', faults: [{ pointer: '/newPassword', code: 'password-common' }] };
  expect(await change(PASSWORD, 'password1234')).toMatchObject({ refusal });
});

it('lets one of two changes at once win', async () => {
  const results = await Promise.all([change(PASSWORD, NEW), change(PASSWORD, 'nine quiet hedgehogs')]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject(wrong);
});

it('is for whoever is signed in', async () => {
  principal = anonymous as unknown as MemberPrincipal;
  expect(await change(PASSWORD, NEW)).toEqual({ ok: false, refusal: { code: 'UNAUTHENTICATED' } });
});
