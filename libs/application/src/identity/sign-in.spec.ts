import { beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, identityFixture } from '../testing/identity/identity-fixture.js';

const EMAIL = 'anna@person.example';
const MINUTE_MS = 60_000;
let fixture: ReturnType<typeof identityFixture>;

beforeEach(async () => {
  fixture = identityFixture();
  await fixture.register({ email: EMAIL });
});

function signIn(email: string, password: string, address = '198.51.100.4') {
  return fixture.signIn.execute({ email, password, address });
}

describe('signing in', () => {
  it('opens a session for the organisation joined first', async () => {
    const result = await signIn('  ANNA@person.example ', PASSWORD);
    const token = result.ok ? result.value.token : '';
    expect(await fixture.principalOf(token)).toMatchObject({ roles: ['owner'], provider: true });
  });

  it('answers an unknown address as it does a wrong password, and compares one password for each', async () => {
    const refusals = [];
    for (const [email, password] of [
      [EMAIL, 'not the password'],
      ['nobody@person.example', PASSWORD],
      ['not an address', PASSWORD],
      [EMAIL, 'x'.repeat(5000)],
      ['x'.repeat(5000), PASSWORD],
    ] as const) {
      const before = fixture.secrets.comparisons;
      refusals.push([await signIn(email, password), fixture.secrets.comparisons - before]);
    }
    const answer = [{ ok: false, refusal: { code: 'BAD_CREDENTIALS' } }, 1];
    expect(refusals).toEqual([answer, answer, answer, answer, answer]);
  });

  it('stops guesses at one account, from wherever they come, even right ones, until the window is over', async () => {
    for (let guess = 0; guess < 10; guess += 1) await signIn(EMAIL, `guess ${guess}`, `198.51.100.${guess}`);
    const limited = { ok: false, refusal: { code: 'RATE_LIMITED', retryAfterSeconds: 900 } };
    expect(await signIn(EMAIL, PASSWORD)).toEqual(limited);
    fixture.clock.set(new Date(fixture.clock.now().getTime() + 15 * MINUTE_MS - 1));
    expect(await signIn(EMAIL, PASSWORD)).toMatchObject({ refusal: { retryAfterSeconds: 1 } });
    fixture.clock.set(new Date(fixture.clock.now().getTime() + 1));
    expect(await signIn(EMAIL, PASSWORD)).toMatchObject({ ok: true });
  });

  it('limits an address nobody has alike', async () => {
    const answers = [];
    for (let guess = 0; guess < 11; guess += 1) answers.push(await signIn('nobody@person.example', PASSWORD));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))).toEqual([
      ...Array<string>(10).fill('BAD_CREDENTIALS'),
      'RATE_LIMITED',
    ]);
  });

  it('lets no more through when they come all at once', async () => {
    const before = fixture.secrets.comparisons;
    await Promise.all(Array.from({ length: 40 }, (_, guess) => signIn(EMAIL, `guess ${guess}`)));
    expect(fixture.secrets.comparisons - before).toBe(10);
  });

  it('starts counting anew after a success', async () => {
    for (let round = 0; round < 4; round += 1) {
      for (let guess = 0; guess < 9; guess += 1) await signIn(EMAIL, 'wrong password');
      expect(await signIn(EMAIL, PASSWORD)).toMatchObject({ ok: true });
    }
  });

  it('stops one network address that tries many accounts, but not one where many sign in', async () => {
    for (let made = 0; made < 150; made += 1)
      expect(await signIn(EMAIL, PASSWORD)).toMatchObject({ ok: true });
    for (let guess = 0; guess < 100; guess += 1) await signIn(`n${guess}@person.example`, PASSWORD);
    expect(await signIn(EMAIL, PASSWORD)).toMatchObject({ refusal: { code: 'RATE_LIMITED' } });
    expect(await signIn(EMAIL, PASSWORD, '203.0.113.9')).toMatchObject({ ok: true });
  });
});
