import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { SESSION_COOKIE } from '../identity/session-cookie.js';
import { hashOf } from '../testing/tiny-portal.js';
import { PersistedOperations } from './persisted-operations.js';
import { questionOf } from './question-of.js';

const query = 'query Named($slug: String) { services(search: $slug) { edges { cursor } } }';
const mutation = 'mutation { signOut { __typename } }';
const operations = new PersistedOperations();
operations.know({ [hashOf(query)]: query, [hashOf(mutation)]: mutation });
const byHash = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});

/** What a stranger's POST asks, unless told otherwise. */
function ask(body: unknown, more: { headers?: object; cookies?: object; method?: string } = {}) {
  const headers = { 'content-length': String(JSON.stringify(body)?.length ?? 0), ...more.headers };
  const request = { method: more.method ?? 'POST', cookies: more.cookies ?? {}, headers, body };
  return questionOf(request as unknown as FastifyRequest, operations);
}

it('is the same for the same text, variables and language', () => {
  const asked = ask({ query, variables: { slug: 'a' } });
  expect(asked).toEqual(expect.any(String));
  expect(ask({ query, variables: { slug: 'a' } }, { headers: { 'accept-language': 'en-GB' } })).toBe(asked);
  const others = [
    ask({ query, variables: { slug: 'b' } }),
    ask({ query: `${query} `, variables: { slug: 'a' } }),
    ask({ query, variables: { slug: 'a' }, operationName: 'Named' }),
    ask({ query, variables: { slug: 'a' } }, { headers: { 'bunkai-language': 'ja' } }),
    ask({ query, variables: { slug: 'a' } }, { headers: { 'accept-language': 'ja' } }),
    ask(byHash(query)),
  ];
  expect(new Set([asked, ...others]).size).toBe(6);
});

it('is none for whoever may have a session', () => {
  expect(ask({ query }, { cookies: { [SESSION_COOKIE]: 'whatever' } })).toBeUndefined();
  expect(ask({ query }, { headers: { authorization: 'Bearer x' } })).toBeUndefined();
  expect(ask({ query }, { cookies: { other: 'x' } })).toEqual(expect.any(String));
});

it('is none for what may change something, by text or by hash', () => {
  const texts = [mutation, `query A { __typename } ${mutation}`, 'subscription { a }', '#\nmutation M{a}'];
  for (const text of texts) expect(ask({ query: text })).toBeUndefined();
  expect(ask(byHash(mutation))).toBeUndefined();
  expect(ask({ query }, { method: 'GET' })).toBeUndefined();
});

it('is none for what is unknown, too large or no question', () => {
  const bodies = [null, undefined, 'text', {}, { query: '' }, { query: 7 }, byHash('{ unknown }')];
  for (const body of bodies) expect(ask(body)).toBeUndefined();
  expect(ask({ query, variables: { slug: 'a'.repeat(4_096) } })).toBeUndefined();
  expect(ask({ query }, { headers: { 'content-length': undefined } })).toBeUndefined();
  expect(ask({ query }, { headers: { 'content-length': 'x' } })).toBeUndefined();
});
