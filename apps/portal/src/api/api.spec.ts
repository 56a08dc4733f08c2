import { expect, it } from 'vitest';
import { ApiFault } from './api-fault.js';
import { makeApi } from './api.js';
import type { Operation } from './operation.js';
import { operations } from './operations.generated.js';

const operation: Operation<{ name: string }, { id: string }> = { hash: 'a1b2' };

const unknown = {
  data: null,
  errors: [{ message: 'Unknown', extensions: { code: 'UNKNOWN_OPERATION' } }],
};

/** What is asked, of a server that answers so. */
async function ask(answer: () => Response | Promise<Response>) {
  const sent: [unknown, RequestInit | undefined][] = [];
  const send = async (input: unknown, init?: RequestInit) => {
    sent.push([input, init]);
    return await answer();
  };
  const result = await makeApi(send, () => 'ja')
    .query(operation, { id: '7' })
    .catch((error: unknown) => error);
  return { result, sent };
}
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const kindOf = async (answer: () => Response | Promise<Response>) => {
  const { kind, reference } = (await ask(answer)).result as ApiFault;
  return [kind, reference];
};

it('asks by hash, in the language of the page', async () => {
  const { result, sent } = await ask(json({ data: { name: 'Bunkai' } }));
  expect(result).toEqual({ name: 'Bunkai' });
  const [[input, init] = []] = sent;
  expect(input).toBe('/graphql');
  expect(JSON.parse(init?.body as string)).toEqual({
    variables: { id: '7' },
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a1b2' } },
  });
  expect(new Headers(init?.headers).get('bunkai-language')).toBe('ja');
});

it('sends the text to a server that does not know the hash', async () => {
  const [hash = '', text] = Object.entries(operations)[0] ?? [];
  const bodies: unknown[] = [];
  const send = (_: unknown, init?: RequestInit) => {
    bodies.push(JSON.parse(init?.body as string));
    return Promise.resolve(Response.json(bodies.length === 1 ? unknown : { data: {} }));
  };
  expect(await makeApi(send, () => 'en').query({ hash }, {})).toEqual({});
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  expect(bodies).toEqual([
    { variables: {}, extensions },
    { variables: {}, extensions, query: text },
  ]);
});

it('tells what kept the answer from coming', async () => {
  expect(await kindOf(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual(['offline', '']);
  const fault = { message: 'Something', extensions: { code: 'FAULT', correlationId: 'c-1' } };
  expect(await kindOf(json({ data: { name: null }, errors: [fault] }))).toEqual(['fault', 'c-1']);
  const refused = { message: 'id: no', extensions: { code: 'BAD_REQUEST' } };
  expect(await kindOf(json({ data: null, errors: [refused] }, 400))).toEqual(['refused', 'id: no']);
  expect(await kindOf(json(unknown, 400))).toEqual(['outdated', '']);
  expect(await kindOf(json({}))).toEqual(['fault', 'HTTP 200']);
  expect(await kindOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))).toEqual([
    'fault',
    'HTTP 502',
  ]);
  expect(await kindOf(json({ errors: [null] }, 500))).toEqual(['refused', 'null']);
});
