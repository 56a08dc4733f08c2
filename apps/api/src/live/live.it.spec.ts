// Live counts over real connections and PostgreSQL.
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { newId } from '@bunkai/kernel';
import { withClient } from '@bunkai/persistence/testing';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { fromGlobalId } from '../graphql/global-id.js';
import { EventStream } from '../testing/event-stream.js';
import { enterProvider } from '../testing/provider.js';
import { type TestApi, startSecondApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';
import { MOST_STREAMS } from './live-hub.js';

let api: TestApi;
let serviceId: string;
const open: EventStream[] = [];
beforeAll(async () => {
  api = await startTestApi();
  serviceId = fromGlobalId('Service', (await enterProvider(api)).serviceId) ?? '';
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(() => api.close());

async function connect(session?: TestSession, url = api.url): Promise<EventStream> {
  const stream = await EventStream.open(url, session?.cookie);
  open.push(stream);
  return stream;
}

/** Alerts as the worker writes them, in one transaction; gives their global ids. */
async function alert(...sessions: readonly TestSession[]): Promise<string[]> {
  const ids = sessions.map(() => newId());
  await withClient(api.workerUrl, (client) =>
    client.query(
      `INSERT INTO alert (id, organisation_id, kind, service_id, created_at, occurs_at, body)
       SELECT id, organisation_id, 'release-published', $3, now(), now(), '{}'
         FROM unnest($1::uuid[], $2::uuid[]) AS a (id, organisation_id)`,
      [ids, sessions.map(({ organisationId }) => organisationId), serviceId],
    ),
  );
  return ids.map((id) => Buffer.from(`Alert:${id}`).toString('base64url'));
}

const soon = { timeout: 10_000, interval: 20 };
const told = (stream: EventStream, counts: readonly number[]) =>
  vi.waitFor(() => expect(stream.counts).toEqual(counts), soon);
const over = (stream: EventStream) => vi.waitFor(() => expect(stream.isOver).toBe(true), soon);
const act = (session: TestSession, mutation: string, variables = {}) =>
  api.graphql(`mutation ${mutation}`, variables, session);
const mark = (session: TestSession, name: string, ids: readonly string[]) =>
  act(session, `($ids: [ID!]!) { ${name}(ids: $ids) { __typename } }`, { ids });

describe('a stream', () => {
  it('is for who is signed in for an organisation', async () => {
    const nobody = await connect();
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('cache-control')).toBe('no-store');
    const lone = await connect(await api.signUp({ organisation: null }));
    expect(lone.status).toBe(204);
  });

  it('tells the count at once, to no cache and through any proxy', async () => {
    const stream = await connect(await api.signUp());
    await told(stream, [0]);
    expect(stream.status).toBe(200);
    const { headers } = stream;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(stream.text).toMatch(/^retry: 3000\n\n/);
  });

  it('tells each change of its own account, and of nobody else', async () => {
    const [mine, others] = [await api.signUp(), await api.signUp()];
    const [stream, silent] = [await connect(mine), await connect(others)];
    await told(stream, [0]);
    await told(silent, [0]);
    const ids = await alert(mine, mine, mine);
    await told(stream, [0, 3]);
    await mark(mine, 'markAlertsSeen', ids.slice(0, 1));
    await told(stream, [0, 3, 2]);
    await mark(mine, 'markAlertsUnseen', ids);
    await told(stream, [0, 3, 2, 3]);
    await mark(mine, 'acknowledgeAlerts', ids);
    await told(stream, [0, 3, 2, 3, 0]);
    expect(silent.counts).toEqual([0]);
  });

  it('is told by every process alike', async () => {
    const second = await startSecondApi(api);
    const session = await api.signUp();
    const streams = [await connect(session), await connect(session, second.url)];
    for (const stream of streams) await told(stream, [0]);
    const ids = await alert(session);
    for (const stream of streams) await told(stream, [0, 1]);
    await mark(session, 'markAlertsSeen', ids);
    for (const stream of streams) await told(stream, [0, 1, 0]);
    await second.close();
    await over(streams[1] as EventStream);
    expect(streams[0]?.isOver).toBe(false);
  });

  it('goes on after the connection that listens was killed', async () => {
    const session = await api.signUp();
    const stream = await connect(session);
    await told(stream, [0]);
    const superuser = new URL(inject('postgresSuperuserUrl'));
    superuser.pathname = new URL(api.ownerUrl).pathname;
    const killed = await withClient(superuser.href, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'bunkai-listen' AND datname = current_database()`,
      ),
    );
    expect(killed.rowCount).toBe(1);
    await alert(session);
    await told(stream, [0, 1]);
    await alert(session);
    await told(stream, [0, 1, 2]);
  });

  it('ends with its session, and when that acts for another organisation', async () => {
    const session = await api.signUp();
    const other = await act(
      session,
      `{ createOrganisation(slug: "other-${session.slug}", name: { en: "Other" }, provider: false, customer: true) {
          ... on CreatedOrganisation { organisation { id } } ... on Refusal { code } } }`,
    );
    const { id } = (other.data['createOrganisation'] as { organisation: { id: string } }).organisation;
    const first = await connect(session);
    await told(first, [0]);
    await act(session, `($id: ID!) { chooseOrganisation(id: $id) { __typename } }`, { id });
    await over(first);
    const second = await connect(session);
    await told(second, [0]);
    await act(session, '{ signOut { __typename } }');
    await over(second);
    expect((await connect(session)).status).toBe(401);
  });
});

it('a hundred streams are told, and no account has more than its share', async () => {
  const sessions = await Promise.all(Array.from({ length: 100 / MOST_STREAMS }, () => api.signUp()));
  const streams = await Promise.all(
    sessions.flatMap((session) => Array.from({ length: MOST_STREAMS }, () => connect(session))),
  );
  expect(streams.map(({ status }) => status)).toEqual(Array(100).fill(200));
  const [first] = sessions as [TestSession];
  const refused = await connect(first);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  for (const stream of streams) await told(stream, [0]);
  await alert(...sessions);
  for (const stream of streams) await told(stream, [0, 1]);
  // One that goes makes place for another.
  streams[0]?.close();
  await vi.waitFor(async () => expect((await connect(first)).status).toBe(200), soon);
});

it('a process that stops ends its streams and waits for none, nor for who never asked', async () => {
  const second = await startSecondApi(api);
  const silent = createConnection({ port: Number(new URL(second.url).port), host: '127.0.0.1' });
  await once(silent, 'connect');
  const streams = await Promise.all(
    [await api.signUp()].flatMap((s) => [connect(s, second.url), connect(s, second.url)]),
  );
  for (const stream of streams) await told(stream, [0]);
  await second.close();
  for (const stream of streams) await over(stream);
}, 20_000);
