// A worker has no port of its own; where a supervisor wants to ask, it answers on one.
import { createServer } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Answers `/healthz` (alive) and `/readyz` (the database answers) until the process ends. */
export function answerHealth(app: INestApplicationContext, host: string, port: number): void {
  const database = app.get(DataSource);
  const server = createServer((request, response) => {
    const reply = (status: number, text: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ status: text }));
    if (request.url === '/healthz') reply(200, 'ok');
    else if (request.url === '/readyz') {
      database.query('SELECT 1').then(
        () => reply(200, 'ready'),
        () => reply(503, 'unready'),
      );
    } else reply(404, 'not found');
  });
  server.listen(port, host);
  server.unref();
}
