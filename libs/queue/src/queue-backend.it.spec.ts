import { type AddressInfo, type Server, connect, createServer } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { useQueueBackend } from './queue-backend.js';

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string | null;
  }
}

const redisUrl = inject('redisUrl');
const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('reaching the queues', () => {
  it('is told in vain by the address, and not by the password', async () => {
    const port = await freePort();
    const backend = useQueueBackend({ databaseUrl, redisUrl: `redis://user:secret@127.0.0.1:${port}` });
    await expect(backend.reached(300)).rejects.toThrow(
      `Redis cannot be reached at 127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}`,
    );
  });

  it.skipIf(redisUrl === null)('waits for a Redis that comes up later', async () => {
    const port = await freePort();
    const backend = useQueueBackend({ databaseUrl, redisUrl: `redis://127.0.0.1:${port}` });
    const reached = backend.reached(20_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { hostname, port: real } = new URL(redisUrl ?? '');
    const relay = createServer((socket) => {
      const upstream = connect(Number(real), hostname);
      socket.pipe(upstream).pipe(socket);
      for (const end of [socket, upstream]) end.on('error', () => end.destroy());
    });
    await listen(relay, port);
    await expect(reached).resolves.toBeUndefined();
    await backend.close();
    relay.close();
  });

  it('needs no waiting where PostgreSQL carries them', async () => {
    await expect(useQueueBackend({ databaseUrl }).reached()).resolves.toBeUndefined();
  });
});
