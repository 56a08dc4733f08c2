// A worker has no port of its own; where a supervisor wants to ask, it answers on one.
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { WorkerConfig } from '@bunkai/config';
import { WorkerMetrics, mayReadMetrics } from '@bunkai/telemetry';
import type { INestApplicationContext } from '@nestjs/common';
import { WorkerReadiness } from './telemetry/worker-readiness.js';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * Answers `/healthz` (alive), `/readyz` (each check by name, 503 if one fails) and `/metrics` (Prometheus; for whoever has the
 * token, or this machine where there is none) until the process ends.
 */
export function answerHealth(
  app: INestApplicationContext,
  { healthHost, healthPort, metricsToken }: Pick<WorkerConfig, 'healthHost' | 'healthPort' | 'metricsToken'>,
): Server {
  const readiness = app.get(WorkerReadiness);
  const { registry } = app.get(WorkerMetrics);
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = request.url?.split('?')[0];
    if (path === '/healthz') return json(200, { status: 'ok' });
    if (path === '/readyz') {
      const checks = await readiness.checks();
      const isReady = Object.values(checks).every((check) => check === 'ok');
      return json(isReady ? 200 : 503, { status: isReady ? 'ready' : 'unready', checks });
    }
    const asker = { address: request.socket.remoteAddress, headers: request.headers };
    if (path !== '/metrics' || !mayReadMetrics(asker, metricsToken))
      return json(404, { status: 'not found' });
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  };
  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => json(500, { status: 'fault' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  server.listen(healthPort, healthHost);
  server.unref();
  return server;
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
