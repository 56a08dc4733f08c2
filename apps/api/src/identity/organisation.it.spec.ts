// Organisations, their members and invitations, and that others know nothing of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../graphql/global-id.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import { TEST_PASSWORD, type TestSession } from '../testing/test-session.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** The answer of one mutation whose payload matters only in `fields`. */
async function run(
  call: string,
  session: TestSession | undefined,
  fields = '__typename',
): Promise<Record<string, unknown>> {
  const query = `mutation { answer: ${call} { __typename ${fields} ... on Refusal { code message } } }`;
  const { data, errors } = await api.graphql<{ answer: Record<string, unknown> }>(query, {}, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const quote = (text: string) => JSON.stringify(text);

async function invite(
  owner: TestSession,
  email: string,
  roles: string,
): Promise<{ token: string; id: string }> {
  const answer = await run(
    `inviteMember(email: ${quote(email)}, roles: [${roles}])`,
    owner,
    '... on IssuedInvitation { token invitation { id } }',
  );
  return { token: answer['token'] as string, id: (answer['invitation'] as { id: string }).id };
}

interface Members {
  readonly viewer: {
    readonly members: {
      readonly edges: { readonly node: { id: string; email: string; roles: string[] } }[];
    } | null;
    readonly invitations: { readonly edges: { readonly node: { email: string; state: string } }[] } | null;
    readonly organisation: { readonly slug: string } | null;
    readonly roles: readonly string[];
  };
}

async function look(session: TestSession): Promise<Members['viewer']> {
  const query = `{ viewer { organisation { slug } roles
    members(first: 50) { edges { node { id email roles } } }
    invitations(first: 50) { edges { node { email state } } } } }`;
  return (await api.graphql<Members>(query, {}, session)).data.viewer;
}

async function memberIdOf(session: TestSession, email: string): Promise<string> {
  const { members } = await look(session);
  return members?.edges.find(({ node }) => node.email === email)?.node.id ?? 'none';
}

describe('an organisation', () => {
  it('takes in whom its owner invites, with an account or without', async () => {
    const owner = await api.signUp();
    const anna = await api.signUp();
    const toAnna = await invite(owner, anna.email, 'assessor');
    const open = await api.graphql(
      `{ invitation(token: ${quote(toAnna.token)}) { organisationSlug email roles } }`,
    );
    expect(open.data).toEqual({
      invitation: { organisationSlug: owner.slug, email: anna.email, roles: ['assessor'] },
    });
    const accepted = await run(
      `acceptInvitation(token: ${quote(toAnna.token)})`,
      anna,
      '... on CurrentViewer { viewer { organisations { organisation { slug } roles } } }',
    );
    expect(accepted['viewer']).toEqual({
      organisations: [
        { organisation: { slug: anna.slug }, roles: ['owner'] },
        { organisation: { slug: owner.slug }, roles: ['assessor'] },
      ],
    });
    const toBert = await invite(owner, 'bert@new.example', 'viewer, publisher');
    const bert = await api.signUp({ email: 'bert@new.example', invitationToken: toBert.token });
    expect(await look(bert)).toMatchObject({
      organisation: { slug: owner.slug },
      roles: ['publisher', 'viewer'],
      invitations: null,
    });
    const seen = await look(owner);
    expect(seen.members?.edges.map(({ node }) => node.email)).toEqual([owner.email, anna.email, bert.email]);
    expect(seen.invitations?.edges.map(({ node }) => [node.email, node.state])).toEqual([
      ['bert@new.example', 'accepted'],
      [anna.email, 'accepted'],
    ]);
  });

  it('is acted for by a session that chose it, until its member is removed', async () => {
    const [owner, anna] = [await api.signUp(), await api.signUp()];
    const { token } = await invite(owner, anna.email, 'viewer');
    await run(`acceptInvitation(token: ${quote(token)})`, anna);
    const id = toGlobalId('Organisation', owner.organisationId ?? '');
    const chosen = await run(
      `chooseOrganisation(id: ${quote(id)})`,
      anna,
      '... on CurrentViewer { viewer { organisation { slug } roles members { edges { node { email } } } } }',
    );
    const members = { edges: [{ node: { email: owner.email } }, { node: { email: anna.email } }] };
    expect(chosen['viewer']).toEqual({ organisation: { slug: owner.slug }, roles: ['viewer'], members });
    const member = await memberIdOf(owner, anna.email);
    expect(await run(`removeMember(id: ${quote(member)})`, owner)).toMatchObject({
      __typename: 'RemovedMember',
    });
    expect(await look(anna)).toEqual({ organisation: null, roles: [], members: null, invitations: null });
  });

  it('keeps an owner', async () => {
    const owner = await api.signUp();
    const id = quote(await memberIdOf(owner, owner.email));
    const lastOwner = { __typename: 'LastOwner', code: 'LAST_OWNER' };
    expect(await run(`setMemberRoles(id: ${id}, roles: [viewer])`, owner)).toMatchObject(lastOwner);
    expect(await run(`removeMember(id: ${id})`, owner)).toMatchObject(lastOwner);
    const faulty = await run(
      `setMemberRoles(id: ${id}, roles: [])`,
      owner,
      '... on InvalidInput { faults { pointer } }',
    );
    expect(faulty).toMatchObject({ code: 'INVALID_INPUT', faults: [{ pointer: '/roles' }] });
  });

  it('keeps an owner, too, when two demote or remove each other at once', async () => {
    for (const call of ['setMemberRoles(roles: [viewer], id: ', 'removeMember(id: ']) {
      const owner = await api.signUp();
      const email = `second@${owner.slug}.example`;
      const { token } = await invite(owner, email, 'owner');
      const second = await api.signUp({ email, invitationToken: token });
      const [ownerId, secondId] = [await memberIdOf(owner, owner.email), await memberIdOf(owner, email)];
      const answers = await Promise.all([
        run(`${call}${quote(secondId)})`, owner),
        run(`${call}${quote(ownerId)})`, second),
      ]);
      const refusals = answers.map(({ code }) => code).filter((code) => code !== undefined);
      expect(refusals).toHaveLength(1);
      expect(['LAST_OWNER', 'FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND']).toContain(refusals[0]);
    }
  });

  it('can be founded by whoever is signed in, under a slug of its own', async () => {
    const lone = await api.signUp({ organisation: null });
    const call = (slug: string) =>
      `createOrganisation(slug: ${quote(slug)}, name: { ja: "第二" }, provider: true, customer: false)`;
    const slug = `second-${lone.accountId}`;
    const created = await run(
      call(slug),
      lone,
      '... on CreatedOrganisation { organisation { slug name { text } } }',
    );
    expect(created['organisation']).toEqual({ slug, name: { text: '第二' } });
    expect(await run(call(slug), lone)).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await run(call('free'), undefined)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('what belongs to another organisation', () => {
  it('is not found under its id, whatever is tried with it', async () => {
    const [mine, theirs] = [await api.signUp(), await api.signUp()];
    const { id: invitation, token } = await invite(theirs, 'carl@new.example', 'viewer');
    const member = await memberIdOf(theirs, theirs.email);
    const organisation = toGlobalId('Organisation', theirs.organisationId ?? '');
    const made = toGlobalId('Organisation', mine.accountId);
    const calls = [
      `chooseOrganisation(id: ${quote(organisation)})`,
      `chooseOrganisation(id: ${quote(made)})`,
      `chooseOrganisation(id: ${quote(member)})`,
      `chooseOrganisation(id: "")`,
      `setMemberRoles(id: ${quote(member)}, roles: [viewer])`,
      `setMemberRoles(id: ${quote(invitation)}, roles: [viewer])`,
      `removeMember(id: ${quote(member)})`,
      `revokeInvitation(id: ${quote(invitation)})`,
      `revokeInvitation(id: "x")`,
    ];
    for (const call of calls) expect([call, (await run(call, mine))['code']]).toEqual([call, 'NOT_FOUND']);
    const accepted = await run(
      `acceptInvitation(token: ${quote(token)})`,
      mine,
      '... on InvitationUnusable { reason }',
    );
    expect(accepted).toMatchObject({ code: 'INVITATION_UNUSABLE', reason: 'other-address' });
    const { members, invitations } = await look(mine);
    expect(members?.edges.map(({ node }) => node.email)).toEqual([mine.email]);
    expect(invitations).toEqual({ edges: [] });
    expect((await look(theirs)).members?.edges[0]?.node.roles).toEqual(['owner']);
  });

  it('is closed to strangers and to members without the role', async () => {
    const owner = await api.signUp();
    const { token } = await invite(owner, `dora@${owner.slug}.example`, 'publisher, assessor, viewer');
    const dora = await api.signUp({ email: `dora@${owner.slug}.example`, invitationToken: token });
    const id = quote(await memberIdOf(owner, owner.email));
    const calls = [
      `inviteMember(email: "a@b.example", roles: [viewer])`,
      `setMemberRoles(id: ${id}, roles: [viewer])`,
      `removeMember(id: ${id})`,
      `revokeInvitation(id: "x")`,
    ];
    for (const call of calls) {
      expect([call, (await run(call, dora))['code']]).toEqual([call, 'FORBIDDEN']);
      expect([call, (await run(call, undefined))['code']]).toEqual([call, 'UNAUTHENTICATED']);
    }
  });
});

describe('an account', () => {
  it('changes its password: other sessions end, this one goes on anew', async () => {
    const session = await api.signUp();
    const signIn = `signIn(email: ${quote(session.email)}, password: ${quote(TEST_PASSWORD)})`;
    const change = (current: string) =>
      `mutation { changePassword(currentPassword: ${quote(current)}, newPassword: "eight small elephants") {
        ... on SignedIn { viewer { account { email } } } ... on InvalidInput { faults { pointer message } } } }`;
    const wrong = await api.graphql(change('wrong'), {}, session);
    expect(wrong.data).toEqual({
      changePassword: {
        faults: [{ pointer: '/currentPassword', message: 'This is not your present password.' }],
      },
    });
    const changed = await api.graphql(change(TEST_PASSWORD), {}, session);
    const [cookie = ''] = (changed.headers.getSetCookie()[0] ?? '').split(';');
    expect((await api.graphql('{ viewer { roles } }', {}, session)).data).toEqual({ viewer: null });
    expect((await api.graphql('{ viewer { roles } }', {}, { cookie })).data).toEqual({
      viewer: { roles: ['owner'] },
    });
    expect(await run(signIn, undefined)).toMatchObject({ code: 'BAD_CREDENTIALS' });
  });

  it('is called and spoken to as it wants', async () => {
    const session = await api.signUp();
    const fields = '... on ChangedAccount { account { displayName locale } }';
    const changed = await run('changeProfile(locale: ja, displayName: " 鈴木 ")', session, fields);
    expect(changed['account']).toEqual({ displayName: '鈴木', locale: 'ja' });
    const refused = await run(
      'changeProfile(displayName: " ")',
      session,
      '... on InvalidInput { faults { message } }',
    );
    expect(refused['faults']).toEqual([{ message: '名前を入力してください。' }]);
  });

  it('is registered once, and who asks again is not told why', async () => {
    const { email } = await api.signUp();
    const call = (address: string, slug: string) =>
      `signUp(email: ${quote(address)}, password: "seven tall giraffes", displayName: "X",
         organisation: { slug: ${quote(slug)}, name: { en: "X" }, provider: true, customer: false })`;
    expect(await run(call(email.toUpperCase(), 'left-behind'), undefined)).toEqual({
      __typename: 'RegistrationRefused',
      code: 'REGISTRATION_REFUSED',
      message: 'No account can be made with these details. If you have one already, sign in.',
    });
    expect(await run(call(`new-${email}`, 'left-behind'), undefined)).toMatchObject({
      __typename: 'SignedIn',
    });
  });
});
