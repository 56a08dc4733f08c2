// The directory as clients ask it: published disclosures found, filtered and paged; hostile arguments refused or finding nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
let slugs: string[];
beforeAll(async () => {
  api = await startTestApi();
  slugs = [];
  for (const country of ['JP', 'DE', 'JP']) {
    const provider = await enterProvider(api);
    const document = disclosureOf(provider);
    const statements = {
      ...document.statements,
      '6.1.3': { status: 'offered' as const, fields: { dataStorageCountries: [country] } },
      '18.1.1': {
        status: 'offered' as const,
        fields: { storageCountries: ['FR'] },
        visibility: 'customers' as const,
      },
    };
    const attestations = [{ scheme: 'isms' }, { scheme: 'cs-mark', level: 'gold', expires: '2020-01-01' }];
    await provider.saveDraft({ ...document, statements, attestations }, 0);
    await provider.publish(1);
    slugs.push(provider.slug);
  }
}, 120_000);
afterAll(() => api.close());

interface Found {
  totalCount: number;
  facets: Record<string, unknown>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Record<string, unknown> & { service: { provider: { slug: string } } } }[];
}
const query = `query ($search: String, $models: [ServiceModel!], $storedIn: [String!], $schemes: [String!],
    $publishedSince: DateTime, $first: Int, $after: String, $orderBy: DirectoryOrder) {
  directory(search: $search, models: $models, storedIn: $storedIn, schemes: $schemes,
      publishedSince: $publishedSince, first: $first, after: $after, orderBy: $orderBy) {
    totalCount facets { models { code services } storedIn { code title { ja } services } schemes { code services } }
    pageInfo { hasNextPage endCursor }
    edges { node { service { slug provider { slug } } releaseNumber models storedIn { code title { text } }
      processedIn { code } attestations { scheme { code title { en } } level validUntil }
      controls { stated withheld total } fields { total } lastReviewed } } } }`;
const ask = (variables: object = {}) => api.graphql<{ directory: Found }>(query, { ...variables });
const find = async (variables: object = {}) => (await ask(variables)).data.directory;
const providersOf = (found: Found) => found.edges.map(({ node }) => node.service.provider.slug);

it('tells what the public sees, and nothing that is withheld', async () => {
  const found = await find({ search: slugs[0] });
  expect(found.totalCount).toBe(1);
  expect(found.edges[0]?.node).toMatchObject({
    releaseNumber: 1,
    storedIn: [{ code: 'JP', title: { text: 'Japan' } }],
    processedIn: [],
    attestations: [
      { scheme: { code: 'isms' }, level: null, validUntil: null },
      { scheme: { code: 'cs-mark', title: { en: 'CS Mark (Cloud Security Mark)' } }, level: 'gold' },
    ],
    controls: { withheld: expect.any(Number) as number, total: 44 },
    fields: { total: 252 },
  });
  expect((await find({ search: 'フランス' })).totalCount).toBe(0);
});

it('searches, filters and counts', async () => {
  expect(providersOf(await find({ search: '日本' })).toSorted()).toEqual([slugs[0], slugs[2]].toSorted());
  expect(providersOf(await find({ storedIn: ['DE'] }))).toEqual([slugs[1]]);
  expect((await find({ schemes: ['isms'] })).totalCount).toBe(3);
  expect((await find({ schemes: ['cs-mark'] })).totalCount).toBe(0);
  expect((await find({ publishedSince: '2999-01-01T00:00:00Z' })).edges).toEqual([]);
  expect((await find({ storedIn: ['DE'] })).facets).toMatchObject({
    storedIn: [
      { code: 'JP', title: { ja: '日本' }, services: 2 },
      { code: 'DE', title: { ja: 'ドイツ' }, services: 1 },
    ],
    schemes: [{ code: 'isms', services: 1 }],
  });
  expect((await find({ schemes: ['cs-mark'] })).facets).toMatchObject({
    schemes: [{ code: 'cs-mark', services: 0 }],
  });
});

it.each(['NAME', 'COMPLETENESS', 'NEWEST'])('pages through all of them once, by %s', async (orderBy) => {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const found: Found = await find({ first: 1, after, orderBy });
    seen.push(...providersOf(found));
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  expect(seen.toSorted()).toEqual(slugs.toSorted());
});

describe('hostile arguments', () => {
  it.each([
    '%',
    '_',
    '\\',
    "'; DROP TABLE directory_entry; --",
    'a\u0000b',
    '\ud800',
    '\u202e\u2066',
    'x'.repeat(10_000),
  ])('find nothing by %j', async (search) => {
    const { status, data } = await ask({ search });
    expect([status, data.directory.totalCount, data.directory.edges]).toEqual([200, 0, []]);
  });

  it('take a blank search for none', async () => {
    expect((await find({ search: ' \u3000 ' })).totalCount).toBe(3);
  });

  it('are refused by name', async () => {
    const cursor = (text: string) => Buffer.from(text).toString('base64url');
    const id = '01890000-0000-7000-8000-000000000000';
    const hostile = [
      { storedIn: ['jp'] },
      {
        storedIn: Array.from(
          { length: 301 },
          (_, n) => `${String.fromCharCode(65 + (n % 26), 65 + Math.floor(n / 26))}`,
        ),
      },
      { schemes: ['\u0000'] },
      { after: cursor(id) },
      { after: cursor(`newest ${id} 5`) },
      { after: cursor(`name ${id} \u0000`) },
      { after: cursor(`completeness ${id} 1e5`), orderBy: 'COMPLETENESS' },
      { first: 0 },
    ];
    for (const variables of hostile) {
      const { errors } = await ask(variables);
      expect(errors?.[0]?.extensions, JSON.stringify(variables)).toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});

it('knows a provider by what it published', async () => {
  const silent = await enterProvider(api);
  const providerOf = async (slug: string | undefined) => {
    const answer = await api.graphql(
      `query ($slug: String!) { provider(slug: $slug) { slug services(first: 5) { totalCount edges { node { service { slug } } } } } }`,
      { slug },
    );
    return answer.data['provider'];
  };
  expect(await providerOf(slugs[1])).toEqual({
    slug: slugs[1],
    services: { totalCount: 1, edges: [{ node: { service: { slug: 'compute' } } }] },
  });
  expect([await providerOf(silent.slug), await providerOf('no\u0000ne')]).toEqual([null, null]);
});

it('is a plain file too, with the same search and filters', async () => {
  const file = async (search: string) => {
    const response = await fetch(`${api.url}/p/directory.json?${search}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  expect(
    await file(`q=${encodeURIComponent('日本')}&model=IaaS&model=PaaS&model=SaaS&sort=newest`),
  ).toMatchObject({
    status: 200,
    body: { total: 2, services: [{ provider: slugs[2], storedIn: ['JP'] }, { provider: slugs[0] }] },
  });
  expect(await file(`provider=${slugs[1]}`)).toMatchObject({
    body: { total: 1, services: [{ service: 'compute' }] },
  });
  for (const wrong of ['model=XaaS', 'sort=toString', 'in=x', 'since=soon', 'after=x', 'scheme=%00']) {
    expect(await file(wrong), wrong).toMatchObject({ status: 400, body: { error: 'BAD_REQUEST' } });
  }
  expect(await file('provider=A')).toMatchObject({ status: 404 });
});

it('maps the site for search engines', async () => {
  const map = await fetch(`${api.url}/sitemap.xml`);
  expect(map.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const text = await map.text();
  for (const slug of slugs) {
    expect(text).toContain(`<loc>http://localhost/p/${slug}/compute?lang=ja</loc>`);
    expect(text).toContain(`hreflang="en" href="http://localhost/p/${slug}/compute?lang=en"`);
  }
  const robots = await (await fetch(`${api.url}/robots.txt`)).text();
  expect(robots).toContain('Sitemap: http://localhost/sitemap.xml');
  expect(robots.split('\n')).not.toContain('Disallow: /p');
});
