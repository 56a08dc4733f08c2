// Every HTTP request under its id, measured, and told of in the log when it is done.
import { type ApiMetrics, withCorrelation } from '@bunkai/telemetry';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const log = new Logger('HTTP');
/** What is asked for all the time and tells nothing. */
const QUIET = /^\/(?:assets\/|healthz$|readyz$|metrics$)|\.(?:svg|png|ico|woff2?|css|js)$/;

/** To be called before any other hook is added: what they log bears the id too. */
export function followRequests(fastify: FastifyInstance, metrics: ApiMetrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    withCorrelation(request.id, done);
  });
  // The body comes in by events of the connection, which know of no request.
  fastify.addHook('preValidation', ({ id }, _reply, done) => withCorrelation(id, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    withCorrelation(request.id, () => tell(request, reply, metrics));
    done();
  });
}

function tell({ method, routeOptions }: FastifyRequest, reply: FastifyReply, metrics: ApiMetrics): void {
  const route = patternOf(routeOptions.url);
  const { statusCode: status, elapsedTime } = reply;
  const isStream = String(reply.getHeader('content-type')).startsWith('text/event-stream');
  if (!isStream) metrics.request(method, route, status, elapsedTime);
  const done = { msg: 'request done', method, route, status, ms: Math.round(elapsedTime) };
  if (QUIET.test(route)) log.debug(done);
  else log.log(done);
}

/** Built files have a route each, under names that change with every build. */
function patternOf(route: string | undefined): string {
  if (route === undefined) return 'none';
  return route.startsWith('/assets/') ? '/assets/*' : route;
}
