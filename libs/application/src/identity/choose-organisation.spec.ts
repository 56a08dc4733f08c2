import { expect, it } from 'vitest';
import { identityFixture } from '../testing/identity/identity-fixture.js';
import { ChooseOrganisation } from './choose-organisation.js';
import { CreateOrganisation } from './create-organisation.js';

const organisation = { slug: 'second', name: { en: 'Second' }, provider: false, customer: true };

it('founds another organisation and acts for it once chosen', async () => {
  const fixture = identityFixture();
  const { transactions, sessions, organisations, secrets, clock, joiner, throttle } = fixture;
  const token = await fixture.register();
  const principal = await fixture.principalOf(token);
  const create = new CreateOrganisation(transactions, joiner, throttle);
  const created = await create.execute(principal, organisation);
  const organisationId = created.ok ? created.value.id : '';
  expect((await fixture.principalOf(token)).organisationId).toBe(principal.organisationId);
  const choose = new ChooseOrganisation(transactions, sessions, organisations, secrets, clock);
  expect(await choose.execute(principal, { token, organisationId })).toMatchObject({ ok: true });
  expect(await fixture.principalOf(token)).toMatchObject({ organisationId, provider: false, customer: true });
  expect(await create.execute(principal, organisation)).toMatchObject({
    refusal: { code: 'ALREADY_EXISTS' },
  });
});

it('acts for nobody else’s organisation, and moves nobody else’s session', async () => {
  const fixture = identityFixture();
  const { transactions, sessions, organisations, secrets, clock } = fixture;
  const [mine, theirs] = [await fixture.register(), await fixture.register()];
  const [me, them] = [await fixture.principalOf(mine), await fixture.principalOf(theirs)];
  const choose = new ChooseOrganisation(transactions, sessions, organisations, secrets, clock);
  const notFound = { ok: false, refusal: { code: 'NOT_FOUND', what: 'organisation' } };
  for (const organisationId of [them.organisationId, '', 'no id']) {
    expect(await choose.execute(me, { token: mine, organisationId })).toEqual(notFound);
  }
  expect(await choose.execute(me, { token: theirs, organisationId: me.organisationId })).toEqual({
    ok: false,
    refusal: { code: 'UNAUTHENTICATED' },
  });
  expect(await fixture.principalOf(mine)).toEqual(me);
  expect(await fixture.principalOf(theirs)).toEqual(them);
});
