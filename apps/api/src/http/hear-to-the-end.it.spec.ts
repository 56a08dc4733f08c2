import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { hearToTheEnd } from './hear-to-the-end.js';

let server: FastifyInstance;
let socket: Socket;
afterEach(async () => {
  socket.destroy();
  await server.close();
});

/** Begins to send a body of this length; gives what has been answered so far. */
async function beginToSend(length: number): Promise<() => string> {
  server = fastify({ bodyLimit: 1_000 });
  hearToTheEnd(server);
  server.post('/', () => ({ taken: true }));
  const url = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
  socket = connect(Number(url.port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.write(
    `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`,
  );
  // Asked later, answered: what would be said at once has been said by now.
  for (let asked = 0; asked < 20; asked += 1) await fetch(url, { method: 'POST', body: '{}' });
  return () => answer;
}

it('refuses too much when all of it has come, so that whoever sends it reads the answer', async () => {
  const length = 5 * 1024 * 1024;
  const answer = await beginToSend(length);
  expect(answer()).toBe('');
  socket.write('a'.repeat(length));
  await once(socket, 'close');
  expect(answer()).toMatch(/^HTTP\/1\.1 413 [^]*FST_ERR_CTP_BODY_TOO_LARGE/);
});

it('does not wait for what is far too much', async () => {
  const answer = await beginToSend(1024 ** 3);
  if (!socket.closed) await once(socket, 'close');
  expect(answer()).toMatch(/^HTTP\/1\.1 413 /);
});
