// Signing up, in and out, as a browser or a program does it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import { TEST_PASSWORD } from '../testing/test-session.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const viewerQuery = '{ viewer { account { email } organisation { slug } roles organisations { roles } } }';
const signIn = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  __typename ... on SignedIn { viewer { account { email } roles } } ... on Refusal { code message } } }`;

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

const signInByHttp = (email: string, password: string, headers?: Record<string, string>) =>
  post('/auth/sign-in', JSON.stringify({ email, password }), headers);

const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';
const whoIs = async (cookie: string) => {
  const { data } = await api.graphql<{ viewer: { account: { email: string } } | null }>(
    viewerQuery,
    {},
    { cookie },
  );
  return data.viewer?.account.email ?? null;
};

describe('over GraphQL', () => {
  it('signs up, in and out', async () => {
    const session = await api.signUp();
    const { data } = await api.graphql(viewerQuery, {}, session);
    const { email, slug } = session;
    const organisations = [{ roles: ['owner'] }];
    expect(data).toEqual({
      viewer: { account: { email }, organisation: { slug }, roles: ['owner'], organisations },
    });
    expect((await api.graphql(viewerQuery)).data).toEqual({ viewer: null });

    const again = await api.graphql(signIn, { email: ` ${email.toUpperCase()} `, password: TEST_PASSWORD });
    const viewer = { account: { email }, roles: ['owner'] };
    expect(again.data).toEqual({ signIn: { __typename: 'SignedIn', viewer } });

    const out = await api.graphql('mutation { signOut { signedOut } }', {}, session);
    expect(cookieOf(out.headers)).toMatch(/^__Host-bunkai_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await whoIs(session.cookie)).toBeNull();
  });

  it('answers each field of one operation to who is signed in by then', async () => {
    const [first, second] = [await api.signUp(), await api.signUp()];
    const mutation = `mutation ($one: String!, $two: String!, $password: String!) {
      a: signIn(email: $one, password: $password) { ... on SignedIn { viewer { account { email } members { edges { node { email } } } } } }
      b: signIn(email: $two, password: $password) { ... on SignedIn { viewer { account { email } members { edges { node { email } } } } } }
      c: createOrganisation(slug: "x", name: {}, provider: true, customer: true) { ... on Refusal { code } }
      signOut { signedOut }
      d: createOrganisation(slug: "x", name: {}, provider: true, customer: true) { ... on Refusal { code } }
    }`;
    const viewerOf = ({ email }: typeof first) => ({
      viewer: { account: { email }, members: { edges: [{ node: { email } }] } },
    });
    // More often than it takes for the operation to be compiled.
    for (let time = 0; time < 4; time += 1) {
      const { data } = await api.graphql(mutation, {
        one: first.email,
        two: second.email,
        password: TEST_PASSWORD,
      });
      expect(data).toEqual({
        a: viewerOf(first),
        b: viewerOf(second),
        c: { code: 'INVALID_INPUT' },
        signOut: { signedOut: true },
        d: { code: 'UNAUTHENTICATED' },
      });
    }
  });

  it('speaks the language of the reader', async () => {
    const response = await post(
      '/graphql',
      JSON.stringify({ query: signIn, variables: { email: 'no@body.example', password: 'wrong' } }),
      { 'accept-language': 'ja' },
    );
    expect(await response.json()).toEqual({
      data: {
        signIn: {
          __typename: 'BadCredentials',
          code: 'BAD_CREDENTIALS',
          message: 'メールアドレスまたはパスワードが正しくありません。',
        },
      },
    });
  });
});

describe('the session cookie', () => {
  it('is out of reach of scripts, other sites and plain connections', async () => {
    const { email } = await api.signUp();
    const response = await signInByHttp(email, TEST_PASSWORD);
    const [nameAndValue, ...attributes] = cookieOf(response.headers).split('; ');
    expect(nameAndValue).toMatch(/^__Host-bunkai_session=[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=7776000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is a new one at each signing in: one that was planted stays worth nothing', async () => {
    const { email } = await api.signUp();
    const planted = `__Host-bunkai_session=${'A'.repeat(43)}`;
    const first = await signInByHttp(email, TEST_PASSWORD, { cookie: planted });
    const [own = ''] = cookieOf(first.headers).split(';');
    expect(own).not.toBe(planted);
    expect([await whoIs(planted), await whoIs(own)]).toEqual([null, email]);
    const second = await signInByHttp(email, TEST_PASSWORD, { cookie: own });
    const [next = ''] = cookieOf(second.headers).split(';');
    expect([await whoIs(own), await whoIs(next)]).toEqual([null, email]);
  });

  it.each(['', 'x', '%00', 'A'.repeat(43), 'A'.repeat(4000), '"; DROP TABLE session; --'])(
    'names nobody with the value %j',
    async (value) => {
      expect(await whoIs(`__Host-bunkai_session=${value}`)).toBeNull();
    },
  );
});

describe('over HTTP', () => {
  it('signs in and out', async () => {
    const { email, accountId } = await api.signUp({ displayName: 'Anna' });
    const response = await signInByHttp(email, TEST_PASSWORD);
    const id = Buffer.from(`Account:${accountId}`).toString('base64url');
    expect([response.status, await response.json()]).toEqual([
      200,
      { account: { id, email, displayName: 'Anna' } },
    ]);
    const [cookie = ''] = cookieOf(response.headers).split(';');
    const out = await post('/auth/sign-out', '{}', { cookie });
    expect([out.status, await whoIs(cookie)]).toEqual([204, null]);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const { email } = await api.signUp();
    const answer = { code: 'BAD_CREDENTIALS', message: 'The e-mail address or the password is wrong.' };
    for (const address of [email, 'nobody@at.example']) {
      const response = await signInByHttp(address, 'not the password');
      expect([response.status, await response.json()]).toEqual([401, answer]);
    }
  });

  it('stops guessing, with the time to wait', async () => {
    const { email } = await api.signUp();
    const answers = await Promise.all(Array.from({ length: 14 }, () => signInByHttp(email, 'a guess at it')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(4).fill(429),
    ]);
    const limited = await signInByHttp(email, TEST_PASSWORD, { 'x-forwarded-for': '203.0.113.77' });
    const body = (await limited.json()) as { code: string };
    const wait = Number(limited.headers.get('retry-after'));
    expect([limited.status, body.code, wait > 880 && wait <= 900]).toEqual([429, 'RATE_LIMITED', true]);
  });

  it.each([
    ['{}', 401],
    ['[]', 401],
    ['null', 401],
    ['{"email":["a"],"password":{"$ne":1}}', 401],
    ['{"email":', 400],
  ])('answers %s with %i', async (body, status) => {
    expect((await post('/auth/sign-in', body)).status).toBe(status);
  });
});

describe('from the page of another site', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no %s',
    async (type) => {
      const response = await post('/auth/sign-in', 'email=a&password=b', { 'content-type': type });
      expect(response.status).toBe(415);
      expect(
        (await post('/graphql', '{"query":"{ __typename }"}', { 'content-type': type })).status,
      ).not.toBe(200);
    },
  );

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://127.0.0.1:1'])(
    'takes nothing from the origin %s',
    async (origin) => {
      const { email, cookie } = await api.signUp();
      expect((await signInByHttp(email, TEST_PASSWORD, { origin })).status).toBe(403);
      const query = JSON.stringify({ query: 'mutation { signOut { signedOut } }' });
      expect((await post('/graphql', query, { origin, cookie })).status).toBe(403);
      expect(await whoIs(cookie)).toBe(email);
    },
  );

  it('takes what its own pages send', async () => {
    const { email } = await api.signUp();
    for (const origin of [api.url, 'http://localhost']) {
      expect((await signInByHttp(email, TEST_PASSWORD, { origin })).status).toBe(200);
    }
  });
});
