// While the database says nothing, nobody waits for it without end: the request is told so, and may be made again.
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readiness } from './readiness.js';

const log = new Logger('HTTP');
/** With the two seconds in which the database must answer, less than the ten after which people take a page for dead. */
const PATIENCE_MS = 7_000;
const message = 'The database does not answer. Try again in a moment: what you asked for may have been done.';

/** Answers 503 to what takes long while the database is away; what is slow for other reasons is left alone. */
export function answerInTime(
  fastify: FastifyInstance,
  readiness: Pick<Readiness, 'checks'>,
  patienceMs = PATIENCE_MS,
): void {
  let asked: Promise<boolean> | undefined;
  const isAway = async (): Promise<boolean> => {
    asked ??= readiness.checks().then(({ database }) => database !== 'ok');
    try {
      return await asked;
    } finally {
      asked = undefined;
    }
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const timer = setTimeout(() => {
      void isAway().then((away) => away && giveUp(request, reply));
    }, patienceMs);
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
}

function giveUp({ id, method, url }: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) return;
  reply.hijack();
  log.warn(`${id} at ${method} ${url.split('?')[0] ?? ''}: given up while the database does not answer`);
  const fault = { code: 'FAULT', correlationId: id };
  const body = url.startsWith('/graphql')
    ? { data: null, errors: [{ message, extensions: fault }] }
    : { statusCode: 503, message, ...fault };
  reply.raw
    .writeHead(503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '5',
      'x-correlation-id': id,
    })
    .end(JSON.stringify(body));
}
