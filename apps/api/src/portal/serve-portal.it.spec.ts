// What the API does with a built portal: it knows its operations by hash, and writes a page when nobody has it.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import { disclosureOf, enterProvider } from '../testing/provider.js';
import { buildTinyPortal, hashOf } from '../testing/tiny-portal.js';

const listed = '{ services(first: 5) { edges { node { slug } } } viewer { account { email } } }';
const named =
  'query Named($provider: String!, $slug: String!) { service(provider: $provider, slug: $slug) { slug } }';
const signOut = 'mutation { signOut { __typename } }';
const folder = buildTinyPortal([listed, named, signOut]);
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ portalDir: folder });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(body: object | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}
const byHash = (sha256Hash: unknown, more: object = {}, version: unknown = 1) =>
  ask({ ...more, extensions: { persistedQuery: { version, sha256Hash } } });
const refusalOf = ({ status, errors }: Awaited<ReturnType<typeof ask>>) => [
  status,
  errors?.[0]?.extensions.code,
  errors?.[0]?.message.split(':')[0],
];

describe('an operation by hash', () => {
  it('is answered as its text is', async () => {
    const answer = await ask({ query: listed });
    expect(answer).toMatchObject({ status: 200, data: { viewer: null } });
    expect(await byHash(hashOf(listed))).toEqual(answer);
    expect(await byHash(hashOf(listed), { query: listed })).toEqual(answer);
    const variables = { provider: 'a', slug: 'b' };
    expect(await byHash(hashOf(named), { variables })).toEqual({ status: 200, data: { service: null } });
  });

  it('is refused where it is unknown, by a code that tells to send the text, which is then forgotten', async () => {
    const text = '{ viewer { roles } }';
    const unknown = [400, 'UNKNOWN_OPERATION', 'extensions.persistedQuery'];
    expect(refusalOf(await byHash(hashOf(text)))).toEqual(unknown);
    expect(await byHash(hashOf(text), { query: text })).toEqual({ status: 200, data: { viewer: null } });
    expect(refusalOf(await byHash(hashOf(text)))).toEqual(unknown);
  });

  it('is refused where the hash is that of another text, or no hash', async () => {
    const wrong = [400, 'BAD_REQUEST', 'extensions.persistedQuery'];
    expect(refusalOf(await byHash(hashOf(listed), { query: signOut }))).toEqual(wrong);
    const noHashes = [
      null,
      7,
      '',
      'constructor',
      '__proto__',
      {},
      [hashOf(listed)],
      hashOf(listed).toUpperCase(),
    ];
    for (const hash of noHashes) expect(refusalOf(await byHash(hash))).toEqual(wrong);
    for (const version of [2, '1', null]) {
      expect(refusalOf(await byHash(hashOf(listed), {}, version))).toEqual(wrong);
    }
    for (const persistedQuery of [null, 5, 'x', []]) {
      expect(refusalOf(await ask({ extensions: { persistedQuery } }))).toEqual(wrong);
    }
  });

  it('takes no variables that its text would not take', async () => {
    const bad: unknown[] = [{}, { provider: 'a' }, { provider: 1, slug: {} }, { provider: null, slug: 'b' }];
    // More than once, since what is asked often is compiled.
    for (const variables of [...bad, ...bad, ...bad, ...bad]) {
      expect(await byHash(hashOf(named), { variables: variables as object })).toMatchObject({ status: 400 });
    }
    const huge = { provider: 'a'.repeat(3_000_000), slug: 'b' };
    expect(await byHash(hashOf(named), { variables: huge })).toEqual({
      status: 200,
      data: { service: null },
    });
    const tooLarge = await byHash(hashOf(named), { variables: { ...huge, more: 'a'.repeat(2_000_000) } });
    expect(tooLarge.status).toBe(400);
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const nested = `{"variables":${deep},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${hashOf(named)}"}}}`;
    expect((await ask(nested)).status).toBe(400);
  });

  it('changes nothing by GET, whichever operation of a text was compiled before', async () => {
    const both = 'query Read { viewer { roles } } mutation Leave { signOut { __typename } }';
    const leave = () => ask({ query: both, operationName: 'Leave' });
    for (let time = 0; time < 5; time++) expect((await leave()).data).toHaveProperty('signOut');
    const address = new URL(`${api.url}/graphql`);
    address.searchParams.set('query', both);
    address.searchParams.set('operationName', 'Read');
    const headers = { 'content-type': 'application/json' };
    const read = await fetch(address, { headers });
    expect(await read.json()).toEqual({ data: { viewer: null } });
    address.searchParams.set('operationName', 'Leave');
    expect((await fetch(address, { headers })).status).toBe(400);
    const persisted = new URL(`${api.url}/graphql`);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(signOut) } };
    persisted.searchParams.set('extensions', JSON.stringify(extensions));
    expect((await fetch(persisted, { headers })).status).toBe(400);
  });
});

describe('many at the same moment', () => {
  it('each get their own, and nobody what was there before they asked', async () => {
    const provider = await enterProvider(api);
    const variables = { provider: provider.slug, slug: 'compute' };
    const asStranger = () => byHash(hashOf(named), { variables });
    const before = await Promise.all(Array.from({ length: 20 }, asStranger));
    await provider.saveDraft(disclosureOf(provider), 0);
    const around = Array.from({ length: 20 }, asStranger);
    await provider.publish(1);
    const after = Array.from({ length: 20 }, asStranger);
    await Promise.all(around);
    expect(new Set(before.map(({ data }) => JSON.stringify(data)))).toEqual(new Set(['{"service":null}']));
    for (const { data } of await Promise.all(after)) expect(data).toEqual({ service: { slug: 'compute' } });
    const cookie = provider.session?.cookie ?? '';
    const mixed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask({ query: listed }, index % 2 === 0 ? { cookie } : {})),
    );
    const emails = mixed.map(
      ({ data }) => (data as { viewer: { account: { email: string } } | null }).viewer,
    );
    expect(emails.map((viewer) => viewer !== null)).toEqual(mixed.map((_, index) => index % 2 === 0));
  });
});

describe('a page', () => {
  const open = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${api.url}/some/page`, { headers });
    const [, timesWritten] = /<p>(\d+)<\/p>$/.exec(await response.text()) ?? [];
    return { status: response.status, etag: response.headers.get('etag') ?? '', timesWritten };
  };

  it('is written once for all strangers, while it would be the same', async () => {
    const first = await open();
    const again = await open();
    expect(again).toEqual(first);
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    await provider.publish(1);
    const changed = await open();
    expect(changed.etag).not.toBe(first.etag);
    expect(Number(changed.timesWritten)).toBe(Number(first.timesWritten) + 1);
  });

  it('is not sent to whoever has it, and never to somebody else', async () => {
    const { etag } = await open();
    expect(await open({ 'if-none-match': etag })).toMatchObject({ status: 304, timesWritten: undefined });
    const { cookie } = await api.signUp();
    const own = await open({ cookie });
    expect(own.etag).not.toBe(etag);
    expect((await open({ cookie, 'if-none-match': etag })).status).toBe(200);
    expect((await open({ 'if-none-match': own.etag })).status).toBe(200);
    expect(Number((await open({ cookie })).timesWritten)).toBeGreaterThan(Number(own.timesWritten));
  });
});
