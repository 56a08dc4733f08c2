import Fastify from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { SharedAnswers } from './shared-answers.js';

type Open = (answer: object) => void;
const apps: { close(): Promise<unknown> }[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

/** A server whose answers come when the test says so; `key` in the query tells what is shared. */
function server(patienceMs?: number) {
  const shared = new SharedAnswers(({ query }) => (query as { key?: string }).key, patienceMs);
  const asked: Open[] = [];
  const app = Fastify({ forceCloseConnections: true });
  apps.push(app);
  app.get('/', { preHandler: shared.join, onSend: shared.hand }, (_request, reply) => {
    asked.push((answer) => void reply.send(answer));
    return reply;
  });
  const get = (query = 'key=a') => app.inject(`/?${query}`).then(({ body }) => JSON.parse(body) as unknown);
  const until = (count: number) => expect.poll(() => asked.length).toBe(count);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { app, asked, get, until, settled };
}

it('answers who came meanwhile with what was begun afterwards, and them all at once', async () => {
  const { asked, get, until, settled } = server();
  const first = get();
  await until(1);
  const others = [get(), get(), get()];
  await settled();
  asked[0]?.({ of: 1 });
  expect(await first).toEqual({ of: 1 });
  await until(2);
  const late = get();
  await settled();
  asked[1]?.({ of: 2 });
  expect(await Promise.all(others)).toEqual([{ of: 2 }, { of: 2 }, { of: 2 }]);
  await until(3);
  asked[2]?.({ of: 3 });
  expect(await late).toEqual({ of: 3 });
  const fresh = get();
  await until(4);
  asked[3]?.({ of: 4 });
  expect(await fresh).toEqual({ of: 4 });
});

it('lets nobody wait for another question, or for one whose answer is its own', async () => {
  const { asked, get, until } = server();
  const answers = [get('key=a'), get('key=b'), get(''), get('')];
  await until(4);
  asked.forEach((answer, index) => answer({ index }));
  const given = (await Promise.all(answers)) as { index: number }[];
  expect(given.map(({ index }) => index).toSorted()).toEqual([0, 1, 2, 3]);
});

it('shares no faults', async () => {
  const { asked, get, until, settled } = server();
  const answers = [get(), get(), get()];
  await until(1);
  await settled();
  asked[0]?.({ data: null, errors: [{ of: 1 }] });
  await until(2);
  asked[1]?.({ data: null, errors: [{ of: 2 }] });
  await until(3);
  asked[2]?.({ data: 3 });
  expect(await Promise.all(answers)).toEqual([
    { data: null, errors: [{ of: 1 }] },
    { data: null, errors: [{ of: 2 }] },
    { data: 3 },
  ]);
});

it('goes on when whoever was to find out hangs up', async () => {
  const { app, asked, until, settled } = server();
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const impatient = new AbortController();
  const lost = fetch(`${url}/?key=a`, { signal: impatient.signal }).catch(() => 'gone');
  await until(1);
  const kept = fetch(`${url}/?key=a`).then((response) => response.json());
  await settled();
  impatient.abort();
  expect(await lost).toBe('gone');
  await until(2);
  asked[1]?.({ of: 2 });
  expect(await kept).toEqual({ of: 2 });
});

it('lets nobody wait for long', async () => {
  const { asked, get, until } = server(20);
  const answers = [get(), get(), get()];
  await until(3);
  for (const index of [2, 1, 0]) asked[index]?.({ of: index });
  expect(new Set((await Promise.all(answers)).map((answer) => (answer as { of: number }).of)).size).toBe(3);
  const fresh = get();
  await until(4);
  asked[3]?.({ of: 3 });
  expect(await fresh).toEqual({ of: 3 });
});
