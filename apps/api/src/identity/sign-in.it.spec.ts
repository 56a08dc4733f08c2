import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('signs up, in and out', async () => {
  const session = await api.signUp();
  const { data } = await api.graphql(viewerQuery, {}, session);
  expect(data).toEqual({
    viewer: {
      account: { email: session.email },
      organisation: { slug: session.slug },
      roles: ['owner'],
      organisations: [{ roles: ['owner'] }],
    },
  });
  expect((await api.graphql(viewerQuery)).data).toEqual({ viewer: null });

  const again = await api.graphql(signIn, {
    email: ` ${session.email.toUpperCase()} `,
    password: TEST_PASSWORD,
  });
  expect(again.data).toEqual({
    signIn: { __typename: 'SignedIn', viewer: { account: { email: session.email }, roles: ['owner'] } },
  });

  await api.graphql('mutation { signOut { signedOut } }', {}, session);
  expect((await api.graphql(viewerQuery, {}, session)).data).toEqual({ viewer: null });
});
