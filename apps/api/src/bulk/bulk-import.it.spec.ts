import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';
import { MAX_UPLOAD_BYTES } from './spool-upload.js';

interface Uploaded {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly import?: { readonly id: string } };
}

const OPERATOR = 'operator@imports.example';
let api: TestApi;
let session: TestSession;
let operator: TestSession;
beforeAll(async () => {
  api = await startTestApi({ operators: [OPERATOR] });
  session = await api.signUp();
  operator = await api.signUp({ email: OPERATOR });
});
afterAll(() => api.close());

async function upload(
  path: string,
  body: string | ReadableStream,
  headers: Record<string, string> = { cookie: session.cookie },
  type = 'application/x-ndjson',
): Promise<Uploaded> {
  const response = await fetch(`${api.url}/imports/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
    ...(typeof body !== 'string' && { duplex: 'half' }),
  });
  return { status: response.status, body: (await response.json()) as Uploaded['body'] };
}

const progress = `query ($id: ID!) { bulkImport(id: $id) { state kind mode rowCount doneCount faultyCount fileName
  faults(first: 1) { edges { node { line key faults { pointer code message } } } pageInfo { hasNextPage endCursor } } } }`;

describe('POST /imports', () => {
  it('takes the rows in, and tells at once which cannot be read', async () => {
    const { status, body } = await upload('services?mode=check&file=a.ndjson', '{"a": 1}\n{\n\n[]');
    expect([status, body]).toMatchObject([
      201,
      { import: { kind: 'services', rowCount: 3, faultyCount: 2 } },
    ]);
    const found = await api.graphql(progress, { id: body.import?.id }, session);
    expect(found.data['bulkImport']).toMatchObject({
      state: 'RUNNING',
      kind: 'SERVICES',
      mode: 'CHECK',
      fileName: 'a.ndjson',
      faults: { edges: [{ node: { line: 2, faults: [{ pointer: '', code: 'json-syntax' }] } }] },
    });
    const { faults } = found.data['bulkImport'] as { faults: { pageInfo: { endCursor: string } } };
    const next = await api.graphql(
      `query ($id: ID!, $after: String) { bulkImport(id: $id) { faults(after: $after) { edges { node { line faults { message } } } } } }`,
      { id: body.import?.id, after: faults.pageInfo.endCursor },
      session,
    );
    expect(JSON.stringify(next.data)).toContain('"line":4');
    expect(JSON.stringify(next.data)).toContain('The row is not a JSON object.');
  });

  it('is for whoever is signed in, and for rows', async () => {
    expect(await upload('services', '{}', {})).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    expect(await upload('people', '{}')).toMatchObject({ status: 404 });
    expect(await upload('services?mode=perhaps', '{}')).toMatchObject({ status: 404 });
    expect(await upload('services', '{}', undefined, 'text/plain')).toMatchObject({ status: 415 });
    expect(await upload('services', '\n')).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
    const japanese = { cookie: session.cookie, 'bunkai-language': 'ja' };
    expect(JSON.stringify(await upload('services', 'a,b', japanese, 'text/csv'))).toContain(
      '開示はNDJSON(1行に1つのJSON文書)で取り込みます。',
    );
    expect(await upload('customers', '{}')).toMatchObject({ status: 403 });
    const foreign = { cookie: session.cookie, origin: 'https://elsewhere.example' };
    expect(await upload('services', '{}', foreign)).toMatchObject({ status: 403 });
  });

  it('takes no more than it can keep', async () => {
    const line = Buffer.from(`${JSON.stringify({ pad: 'x'.repeat(999_980) })}\n`);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += line.length;
        if (sent > MAX_UPLOAD_BYTES + 2 * line.length) controller.close();
        else controller.enqueue(line);
      },
    });
    const answer = await upload('services', endless).catch((error: unknown) => error);
    // The answer may come before all is sent, and the rest is not taken.
    if (!(answer instanceof Error))
      expect(answer).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    const { data } = await api.graphql('{ viewer { imports { edges { node { rowCount } } } } }', {}, session);
    expect(JSON.stringify(data)).not.toContain('"rowCount":6');
  });

  it('tells an operator once what the owners of customers need', async () => {
    const rows = '{"slug":"bank-a","name":{"en":"A"},"owner":"a@bank-a.example"}\n{"slug":"bank-b"}';
    const { status, body } = await upload('customers', rows, { cookie: operator.cookie });
    expect(status).toBe(201);
    expect(body['invitations']).toEqual([
      {
        line: 1,
        slug: 'bank-a',
        email: 'a@bank-a.example',
        token: expect.stringMatching(/^[\w-]{43}$/) as string,
      },
      { line: 2, slug: 'bank-b', email: '', token: expect.stringMatching(/^[\w-]{43}$/) as string },
    ]);
    const own = '{ viewer { imports(asOperator: true) { edges { node { id kind } } } } }';
    const mine = await api.graphql(own, {}, operator);
    expect(JSON.stringify(mine.data)).toContain(body.import?.id);
    expect(JSON.stringify((await api.graphql(own, {}, session)).data)).not.toContain('CUSTOMERS');
  });
});

describe('startImport and cancelImport', () => {
  it('begin and end one, for its organisation alone', async () => {
    const start = `mutation ($content: String!) { startImport(kind: SUBSCRIPTIONS, format: CSV, content: $content) {
      ... on StartedImport { import { id state } } ... on Refusal { code message } } }`;
    const { data } = await api.graphql(start, { content: 'service,profile\na/b,c' }, session);
    const { id } = (data['startImport'] as { import: { id: string } }).import;
    const cancel = `mutation ($id: ID!) { cancelImport(import: $id) {
      ... on CancelledImport { import { state } } ... on Refusal { code } } }`;
    const foreign = await api.graphql(cancel, { id }, operator);
    expect(foreign.data).toEqual({ cancelImport: { code: 'NOT_FOUND' } });
    expect((await api.graphql(progress, { id }, operator)).data).toEqual({ bulkImport: null });
    const cancelled = await api.graphql(cancel, { id }, session);
    expect(cancelled.data).toEqual({ cancelImport: { import: { state: 'CANCELLED' } } });
  });
});
