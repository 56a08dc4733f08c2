import { anonymous } from '@bunkai/access';
import { expect, it } from 'vitest';
import { identityFixture } from '../testing/identity/identity-fixture.js';
import { SESSION_IDLE_MS, SESSION_TOUCH_MS } from './session.js';
import { SignOut } from './sign-out.js';

function given() {
  const fixture = identityFixture();
  const later = (ms: number) => fixture.clock.set(new Date(fixture.clock.now().getTime() + ms));
  const kindOf = async (token: string) => (await fixture.findSession.execute(token)).principal.kind;
  return { fixture, later, kindOf };
}

it('knows nobody by a token that was never issued', async () => {
  const { fixture } = given();
  expect(await fixture.findSession.execute('made up')).toEqual({ principal: anonymous, account: null });
});

it('lasts as long as it is used, noting it once an hour', async () => {
  const { fixture, later, kindOf } = given();
  const token = await fixture.register({ organisation: null });
  later(SESSION_TOUCH_MS - 1);
  expect(await kindOf(token)).toBe('account');
  later(SESSION_IDLE_MS - SESSION_TOUCH_MS);
  expect(await kindOf(token)).toBe('account');
  later(SESSION_IDLE_MS - 1);
  expect(await kindOf(token)).toBe('account');
  later(SESSION_IDLE_MS);
  expect(await kindOf(token)).toBe('anonymous');
});

it('counts no use within the hour', async () => {
  const { fixture, later, kindOf } = given();
  const token = await fixture.register();
  later(SESSION_TOUCH_MS - 1);
  await kindOf(token);
  later(SESSION_IDLE_MS - SESSION_TOUCH_MS + 1);
  expect(await kindOf(token)).toBe('anonymous');
});

it('ends with signing out, which may be repeated', async () => {
  const { fixture, kindOf } = given();
  const [token, other] = [await fixture.register(), await fixture.register()];
  const signOut = new SignOut(fixture.transactions, fixture.sessions, fixture.secrets, fixture.clock);
  await signOut.execute(token);
  await signOut.execute(token);
  expect([await kindOf(token), await kindOf(other)]).toEqual(['anonymous', 'member']);
});
