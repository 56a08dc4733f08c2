// The GraphQL door: whatever is wrong with a request, the answer says what and where, and nothing was done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintTables } from '../platform/fingerprint-tables.js';
import { Platform } from '../platform/platform.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { refusalOf } from './refusal-of.js';

let platform: Platform;
let owner: SignedUp;
beforeAll(async () => {
  platform = await Platform.start({ worker: false });
  owner = await signUp(platform, 'north', { provider: true, customer: true });
});
afterAll(() => platform.stop());

const asJson = (query: unknown, variables?: unknown) => JSON.stringify({ query, variables });
const repeated = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const page = 'query ($first: Int) { viewer { inbox(first: $first) { pageInfo { hasNextPage } } } }';
const flips =
  'flips { requirementId evidenceBefore { path value } evidenceAfter { path value } title { en ja } }';
const costly = `{ viewer { inbox(first: 100) { edges { node { ${flips} changes { type path before after }
  serviceName { en ja text } releaseSummary { en ja text } } } } } }`;

describe('a request that is no GraphQL request', () => {
  it.each([
    ['no JSON', '{"query":', /not valid JSON/],
    ['nothing at all', '', /cannot be empty/],
    ['a batch', `[${asJson('{ __typename }')},${asJson('{ __typename }')}]`, /body must be object/],
    ['a number for a query', asJson(5), /^query: this is no GraphQL\.$/],
    [
      'a syntax tree for a query',
      asJson('{"kind":"Document","definitions":[]}'),
      /^query: this is no GraphQL\.$/,
    ],
    ['no query', '{}', /Unknown query/],
    ['5 MB', asJson('{ __typename }', { text: 'a'.repeat(5 * 1024 * 1024) }), /body is too large/],
    [
      'a __proto__ member',
      '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}',
      /not valid JSON/,
    ],
    [
      'a constructor member',
      '{"query":"{ __typename }","variables":{"constructor":{"prototype":{}}}}',
      /not valid JSON/,
    ],
  ])('refuses %s', async (_, body, message) => {
    const refused = await refusalOf(owner.client, body);
    expect(refused.message).toMatch(message);
    expect([refused.status, refused.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('a query that does not fit the schema', () => {
  it.each([
    ['a syntax error', '{ viewer {', 'Syntax Error: Expected Name, found <EOF>.', 11],
    ['a field', '{ viewer { accunt { id } } }', 'Cannot query field "accunt" on type "Viewer".', 12],
    [
      'an argument',
      '{ viewer { inbox(frst: 1) { edges { cursor } } } }',
      'Unknown argument "frst" on field "Viewer.inbox".',
      18,
    ],
    ['a type', '{ viewer { ... on Acount { id } } }', 'Unknown type "Acount".', 19],
  ])('names the place of %s, and nothing that the client did not name', async (_, query, message, column) => {
    const refused = await refusalOf(owner.client, asJson(query));
    expect(refused).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message,
      locations: [{ line: 1, column }],
    });
    expect(refused.body).not.toContain('Did you mean');
  });

  it('names the variable of a wrong type, and suggests no enumeration value', async () => {
    const wrong = await refusalOf(owner.client, asJson(page, { first: 'one' }));
    expect(wrong).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Variable "\$first" got invalid value "one"/) as string,
    });
    const role = await refusalOf(
      owner.client,
      asJson(
        'mutation ($l: Locale!) { signUp(email: "a", password: "b", displayName: "c", locale: $l) { __typename } }',
        { l: 'enn' },
      ),
    );
    expect(role.message).toMatch(/Value "enn" does not exist in "Locale" enum/);
    expect(role.body).not.toContain('Did you mean');
  });
});

describe('a query that asks for too much', () => {
  it.each([
    [
      'depth',
      `{ __schema { types { fields { type ${'{ ofType '.repeat(9)} { name } ${'}'.repeat(9)} } } } }`,
      /query depth \(14\) exceeds the query depth limit of 12/,
    ],
    [
      'aliases',
      `{ ${repeated(16, (index) => `a${index}: __typename`)} }`,
      /Aliases limit of 15 exceeded, found 16/,
    ],
    ['cost', costly, /Query Cost limit of 25000 exceeded/],
    ['tokens', `{ ${repeated(5_000, () => '__typename')} }`, /more that 5000 tokens/],
  ])('is refused for its %s', async (_, query, message) => {
    const refused = await refusalOf(owner.client, asJson(query));
    expect(refused.message).toMatch(message);
    expect([refused.status, refused.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is refused however deep it nests, and leaves the server at work', async () => {
    for (const query of [
      `${'{ viewer '.repeat(100_000)}${'}'.repeat(100_000)}`,
      `{ viewer(x: ${'['.repeat(200_000)}${']'.repeat(200_000)}) { roles } }`,
    ]) {
      expect((await refusalOf(owner.client, asJson(query))).status).toBe(400);
    }
    expect((await owner.client.send('{ viewer { account { id } } }')).errors).toEqual([]);
  });
});

describe('text that no database holds', () => {
  const create = `mutation ($slug: String!, $text: String!) { createService(slug: $slug, name: { en: $text }) {
    ... on InvalidInput { faults { pointer code } } ... on Refusal { code } } }`;
  const save = `mutation ($service: ID!, $document: JSON) { saveDraft(service: $service, document: $document, expectedRevision: 0) {
    ... on Draft { revision } ... on Refusal { code } ... on InvalidInput { faults { pointer code } } } }`;

  it.each([
    ['U+0000', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud800b'],
  ])('is refused at its place: %s', async (_, text) => {
    const before = await fingerprintTables(platform.superuserUrl);
    const { createService } = await owner.client.ask(create, { slug: 'notes', text });
    expect(createService).toEqual({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/name/en', code: 'unstorable-text' }],
    });
    expect(await fingerprintTables(platform.superuserUrl, ['session'])).toEqual(withoutSession(before));
  });

  it('is refused deep in a document as well', async () => {
    const { id } = await owner.client.do<{ id: string }>(
      'mutation { createService(slug: "deep", name: { en: "Deep" }) { ... on Service { id } ... on Refusal { code } } }',
    );
    const document = { statements: { '5.1.1': { note: 'a\u0000b' } } };
    expect((await owner.client.ask(save, { service: id, document }))['saveDraft']).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/document/statements/5.1.1/note' }],
    });
  });
});

describe('a request from elsewhere', () => {
  const read = asJson('{ viewer { account { email } } }');
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'],
    ['plain text', { 'content-type': 'text/plain' }, read],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ])('is refused as %s, which pages of any site may send', async (_, headers, body) => {
    const refused = await refusalOf(owner.client, body, headers);
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/Cross-Site Request Forgery/);
    expect(refused.body).not.toContain(owner.email);
  });

  it('is refused from a page of another origin', async () => {
    for (const origin of ['https://elsewhere.example', 'null', `${platform.url}.elsewhere.example`]) {
      const response = await owner.client.post(read, { origin });
      expect([response.status, await response.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'FOREIGN_ORIGIN' }),
      ]);
    }
    expect((await owner.client.post(read, { origin: platform.url })).status).toBe(200);
  });
});

function withoutSession(fingerprints: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fingerprints).filter(([table]) => table !== 'session'));
}
