import { Logger } from '@nestjs/common';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerInTime } from './answer-in-time.js';

Logger.overrideLogger(false);

let server: FastifyInstance;
let database: string;
let asked: number;
let answer: () => void;

beforeEach(() => {
  [database, asked] = ['the database does not answer', 0];
  server = fastify({ genReqId: () => 'request-1' });
  const checks = () => {
    asked += 1;
    return Promise.resolve({ database, migrations: 'ok' });
  };
  answerInTime(server, { checks }, 20);
  server.get('/quick', () => 'here');
  const slow = () => new Promise((resolve) => (answer = () => resolve('late')));
  server.get('/slow', slow);
  server.post('/graphql', slow);
});
afterEach(() => server.close());

it('is given up with a number while the database is away, whatever comes of it afterwards', async () => {
  const given = await server.inject({ url: '/slow?secret=1' });
  expect([given.statusCode, given.headers['retry-after'], given.headers['x-correlation-id']]).toEqual([
    503,
    '5',
    'request-1',
  ]);
  expect(given.json()).toMatchObject({ statusCode: 503, code: 'FAULT', correlationId: 'request-1' });
  answer();
  expect((await server.inject('/quick')).body).toBe('here');
});

it('is told in the form of GraphQL where GraphQL was asked', async () => {
  const given = await server.inject({ method: 'POST', url: '/graphql', payload: {} });
  expect(given.json()).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'FAULT', correlationId: 'request-1' } }],
  });
});

it('is waited for where the database answers', async () => {
  database = 'ok';
  const waiting = server.inject('/slow');
  while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  answer();
  expect((await waiting).body).toBe('late');
});
