// What a running API tells of itself: one id a request, JSON lines without secrets, figures that parse.
import { noTenant } from '@bunkai/application';
import { PostgresTransactions, createDataSource, currentManager } from '@bunkai/persistence';
import { ProcessLog } from '@bunkai/telemetry';
import { parseMetrics } from '@bunkai/telemetry/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import { TEST_PASSWORD } from '../testing/test-session.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const lines: string[] = [];
let api: TestApi;
beforeAll(async () => {
  const destination = { write: (line: string) => void lines.push(line) };
  api = await startTestApi({}, new ProcessLog({ process: 'api', level: 'info', destination }));
});
afterAll(() => api.close());

const records = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}${path}`, { headers });

async function outboxIds(): Promise<readonly unknown[]> {
  const database = createDataSource(api.workerUrl, { applicationName: 'spec', poolSize: 1 });
  await database.initialize();
  const rows = await new PostgresTransactions(database).within(noTenant, () =>
    currentManager().query<{ id: string }[]>('SELECT correlation_id AS id FROM outbox ORDER BY created_at'),
  );
  await database.destroy();
  return rows.map(({ id }) => id);
}

describe('one id', () => {
  it('goes from the request into the answer, the log and what the request orders', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    lines.length = 0;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: provider.session?.cookie ?? '',
        'x-correlation-id': 'release-train-7',
      },
      body: JSON.stringify({
        query: `mutation ($service: ID!) { publishRelease(service: $service, expectedRevision: 1) { __typename } }`,
        variables: { service: provider.serviceId },
      }),
    });
    expect(await response.json()).toEqual({ data: { publishRelease: { __typename: 'PublishedRelease' } } });
    expect(response.headers.get('x-correlation-id')).toBe('release-train-7');
    const told = () => records().map(({ msg, correlationId }) => [msg, correlationId]);
    await expect.poll(told).toEqual([
      ['release published', 'release-train-7'],
      ['request done', 'release-train-7'],
    ]);
    expect(records()[1]).toMatchObject({ method: 'POST', route: '/graphql', status: 200 });
    expect(await outboxIds()).toEqual(['release-train-7']);
  });

  it('is a new one for each request, whatever stands in it that is no id', async () => {
    const given = ['', 'x', 'a b c d e f g h', 'ok-but-much-too-long-'.repeat(9)];
    const ids = await Promise.all(
      given.map(async (id) =>
        (await get('/healthz', { 'x-correlation-id': id })).headers.get('x-correlation-id'),
      ),
    );
    expect(new Set(ids).size).toBe(given.length);
    expect(ids.every((id) => UUID.test(id ?? ''))).toBe(true);
  });
});

it('writes lines of JSON, without passwords, cookies and addresses', async () => {
  lines.length = 0;
  const { cookie, email } = await api.signUp();
  await api.graphql(
    `mutation { signIn(email: "${email}", password: "wrong ${TEST_PASSWORD}") { __typename } }`,
    {},
    { cookie },
  );
  await get(`/nowhere?token=abcdef0123456789&email=${email}`);
  await expect.poll(() => records().length).toBe(3);
  expect(records().map(({ level, process, route }) => [level, process, route])).toEqual([
    ['info', 'api', '/graphql'],
    ['info', 'api', '/graphql'],
    ['info', 'api', 'none'],
  ]);
  const text = lines.join('');
  for (const secret of [TEST_PASSWORD, email, cookie.split('=')[1] ?? '', 'abcdef0123456789']) {
    expect(text).not.toContain(secret);
  }
});

describe('/metrics', () => {
  it('is for this machine alone where there is no token, and parses', async () => {
    await api.graphql('{ viewer { roles } services { edges { cursor } } }');
    await get('/p/index.json');
    expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const { samples } = parseMetrics(await response.text());
    const count = (name: string, labels: Record<string, string>) =>
      samples.find(
        (s) => s.name === name && Object.entries(labels).every(([key, value]) => s.labels[key] === value),
      )?.value;
    expect(count('bunkai_graphql_operation_duration_seconds_count', { operation: 'Query.viewer' })).toBe(1);
    expect(
      count('bunkai_http_request_duration_seconds_count', { route: '/p/index.json', status: '2xx' }),
    ).toBe(1);
    expect(count('bunkai_database_pool_connections', { state: 'total' })).toBeGreaterThan(0);
  });

  it('is for whoever has the token where there is one', async () => {
    const guarded = await startTestApi({ metricsToken: 'a-token-of-24-characters' });
    const status = async (authorization: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: { authorization } })).status;
    expect([await status('Bearer a-token-of-24-characters'), await status('Bearer other')]).toEqual([
      200, 404,
    ]);
    await guarded.close();
  });
});

it('is ready while database and migrations are there, and names what is not', async () => {
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', migrations: 'ok' } },
  ]);
});

// The last: the framework's log is that of the API that was started last.
it('takes the id of no stranger', async () => {
  const other = await startTestApi({ trustedProxies: [] });
  const headers = { 'x-correlation-id': 'release-train-7' };
  const response = await fetch(`${other.url}/healthz`, { headers });
  expect(response.headers.get('x-correlation-id')).toMatch(UUID);
  await other.close();
});
