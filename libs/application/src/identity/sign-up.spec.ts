import { beforeEach, describe, expect, it } from 'vitest';
import { identityFixture, signUpInput } from '../testing/identity/identity-fixture.js';

const organisation = { slug: 'acme', name: { en: ' Acme ', ja: '' }, provider: false, customer: true };
let fixture: ReturnType<typeof identityFixture>;

beforeEach(() => {
  fixture = identityFixture();
});

function faultsOf(result: Awaited<ReturnType<typeof fixture.signUp.execute>>): string[] {
  if (result.ok || result.refusal.code !== 'INVALID_INPUT') return [JSON.stringify(result)];
  return result.refusal.faults.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('signing up', () => {
  it('makes an account, its organisation and a session at once', async () => {
    const result = await fixture.signUp.execute({ ...signUpInput(' Anna@Person.example'), organisation });
    const token = result.ok ? result.value.token : '';
    const principal = await fixture.principalOf(token);
    expect(principal).toMatchObject({ roles: ['owner'], provider: false, customer: true });
    const { account } = await fixture.findSession.execute(token);
    expect(account).toMatchObject({ email: 'anna@person.example', displayName: 'Person', locale: 'en' });
    const memberships = await fixture.transactions.within(principal, () =>
      fixture.organisations.findMemberships(principal.accountId),
    );
    expect(memberships.map(({ organisation: { slug, name } }) => [slug, name])).toEqual([
      ['acme', { en: 'Acme' }],
    ]);
  });

  it('refuses an address that is registered, in any spelling, and leaves nothing behind', async () => {
    await fixture.register({ email: 'anna@person.example' });
    const input = { ...signUpInput('ANNA@person.example '), organisation };
    expect(await fixture.signUp.execute(input)).toEqual({
      ok: false,
      refusal: { code: 'REGISTRATION_REFUSED' },
    });
    expect(await fixture.signUp.execute({ ...input, email: 'bert@person.example' })).toMatchObject({
      ok: true,
    });
  });

  it('stores no account whose organisation cannot be', async () => {
    await fixture.register({ organisation });
    const input = { ...signUpInput('anna@person.example'), organisation };
    expect(await fixture.signUp.execute(input)).toEqual({
      ok: false,
      refusal: { code: 'ALREADY_EXISTS', what: 'organisation acme' },
    });
    expect(await fixture.signUp.execute({ ...input, organisation: null })).toMatchObject({ ok: true });
  });

  it('joins by invitation, only under the invited address, and only once', async () => {
    const owner = await fixture.owner();
    const invited = await fixture.invite.execute(owner, { email: 'Anna@person.example', roles: ['viewer'] });
    const invitationToken = invited.ok ? invited.value.token : '';
    const as = (email: string) => fixture.signUp.execute({ ...signUpInput(email), invitationToken });
    const unusable = (reason: string) => ({ ok: false, refusal: { code: 'INVITATION_UNUSABLE', reason } });
    expect(await as('bert@person.example')).toEqual(unusable('other-address'));
    const joined = await as('anna@person.example');
    const principal = await fixture.principalOf(joined.ok ? joined.value.token : '');
    expect(principal).toMatchObject({ organisationId: owner.organisationId, roles: ['viewer'] });
    expect(await as('bert@person.example')).toEqual(unusable('not-open'));
  });

  it('names everything that is wrong', async () => {
    const result = await fixture.signUp.execute({
      ...signUpInput('no address'),
      password: 'short',
      displayName: '  ',
      organisation: { slug: 'No Slug', name: { en: 'x'.repeat(201) }, provider: false, customer: false },
    });
    expect(faultsOf(result)).toEqual([
      '/email not-an-email-address',
      '/password password-too-short',
      '/displayName missing-text',
      '/organisation/slug invalid-slug',
      '/organisation/name/en too-long',
      '/organisation/provider neither-side',
    ]);
    const both = await fixture.signUp.execute({ ...signUpInput('a@b'), organisation, invitationToken: 'x' });
    expect(faultsOf(both)).toEqual(['/organisation founding-and-invited']);
  });

  it('limits registrations from one network address, refused ones too', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 101; attempt += 1) {
      const result = await fixture.signUp.execute(signUpInput('same@person.example'));
      answers.push(result.ok ? 'ok' : result.refusal.code);
    }
    expect(answers).toEqual(['ok', ...Array<string>(99).fill('REGISTRATION_REFUSED'), 'RATE_LIMITED']);
  });
});
