// Services over GraphQL: entering, finding, listing, and what stays out of sight.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const create = `mutation ($slug: String!, $name: LocalizedTextInput!) { createService(slug: $slug, name: $name) {
  ... on Service { slug name { en ja text } provider { slug } } ... on Refusal { code }
  ... on InvalidInput { faults { pointer code } } } }`;

it('enters a service once, and says what is wrong with it', async () => {
  const owner = await api.signUp();
  const enter = async (slug: string, name: object, session = owner) =>
    (await api.graphql<{ createService: unknown }>(create, { slug, name }, session)).data.createService;
  expect(await enter('one', { en: ' One ', ja: '' })).toEqual({
    slug: 'one',
    name: { en: 'One', ja: null, text: 'One' },
    provider: { slug: owner.slug },
  });
  expect(await enter('one', { en: 'Again' })).toMatchObject({ code: 'ALREADY_EXISTS' });
  expect(await enter('No-', { en: 'x'.repeat(201), ja: 'x\u0000' })).toMatchObject({
    code: 'INVALID_INPUT',
    faults: [
      { pointer: '/slug', code: 'invalid-slug' },
      { pointer: '/name/en', code: 'too-long' },
      { pointer: '/name/ja', code: 'unstorable-text' },
    ],
  });
  expect(await enter('two', { en: ' ' })).toMatchObject({
    faults: [{ pointer: '/name', code: 'missing-text' }],
  });
  const customer = await api.signUp({ organisation: { provider: false } });
  expect(await enter('one', { en: 'One' }, customer)).toMatchObject({ code: 'FORBIDDEN' });
});

it('lists what is published in pages, searched by name, with each release in force', async () => {
  const published = [];
  for (let count = 0; count < 3; count += 1) {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    await provider.publish(1);
    published.push(provider.slug);
  }
  await enterProvider(api);
  const list = async (variables: object) => {
    const answer = await api.graphql<{
      services: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { provider: { slug: string } } }[];
      };
    }>(
      `query ($first: Int, $after: String, $search: String) { services(first: $first, after: $after, search: $search) {
         pageInfo { hasNextPage endCursor } edges { node { provider { slug } release { number hash } } } } }`,
      { ...variables },
    );
    return answer.data.services;
  };
  const first = await list({ first: 2, search: 'コンピュ' });
  const second = await list({ first: 2, search: 'コンピュ', after: first.pageInfo.endCursor });
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([...first.edges, ...second.edges].map(({ node }) => node)).toMatchObject(
    published.map((slug) => ({ provider: { slug }, release: { number: 1 } })),
  );
  expect((await list({ search: published[1] })).edges).toHaveLength(1);
  const wrong = await api.graphql('{ services(first: 101) { edges { cursor } } }');
  expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
});

it("shows one's own services, and nobody another's before it is published", async () => {
  const provider = await enterProvider(api);
  const mine = await provider.query(
    'viewer { services { edges { node { slug draft { revision } } } } } service(provider: $provider, slug: $slug) { slug }',
  );
  expect(mine).toEqual({
    viewer: { services: { edges: [{ node: { slug: 'compute', draft: null } }] } },
    service: { slug: 'compute' },
  });
  const other = provider.as(await api.signUp());
  const look = `service(provider: $provider, slug: $slug) { slug } node(id: "${provider.serviceId}") { id }`;
  expect(await other.query(look)).toEqual({ service: null, node: null });
  expect(await provider.query(look)).toEqual({
    service: { slug: 'compute' },
    node: { id: provider.serviceId },
  });
  await provider.saveDraft(disclosureOf(provider), 0);
  await provider.publish(1);
  expect(await other.query(look)).toEqual({ service: { slug: 'compute' }, node: { id: provider.serviceId } });
});

it('states non-disclosure terms, with their hash', async () => {
  const provider = await enterProvider(api);
  const set = (terms: string) =>
    provider.run(`setNdaTerms(service: $service, title: { en: "NDA" }, ${terms}) {
      ... on Service { ndaTerms { title { en } text url sha256 } } ... on Refusal { code }
      ... on InvalidInput { faults { pointer code } } }`);
  expect(await set('text: "abc"')).toEqual({
    ndaTerms: {
      title: { en: 'NDA' },
      text: 'abc',
      url: null,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  });
  expect(await set(`url: "https://example.com/nda", sha256: "${'a'.repeat(64)}"`)).toMatchObject({
    ndaTerms: { text: null, url: 'https://example.com/nda' },
  });
  expect(await set(`text: "abc", sha256: "${'a'.repeat(64)}"`)).toMatchObject({
    faults: [{ pointer: '/sha256' }],
  });
  expect(await set('url: "javascript:alert(1)"')).toMatchObject({
    faults: [{ pointer: '/url' }, { pointer: '/sha256' }],
  });
  expect(await set('text: ""')).toMatchObject({ faults: [{ pointer: '/text' }, { pointer: '/sha256' }] });
});
