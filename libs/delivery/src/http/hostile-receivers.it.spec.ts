import { type AddressInfo, type Socket, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { addressRules } from './allowed-address.js';
import { guardedPost } from './guarded-post.js';
import { LOOPBACK } from './testing-endpoint.js';

const post = { headers: {}, body: '{}' };
const guard = { rules: addressRules(LOOPBACK), totalMs: 700 };
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server that does with a connection whatever it likes. */
async function listen(behave: (socket: Socket) => void): Promise<{ url: string; open: () => number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    socket.once('data', () => behave(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, open: () => sockets.size };
}

function every(ms: number, socket: Socket, write: () => void): void {
  const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : write()), ms);
}

const late = { kind: 'unanswered', error: 'no answer within 0.7 seconds', isForGood: false };

describe('a receiver', () => {
  it('that never answers is left', async () => {
    const { url, open } = await listen(() => undefined);
    expect(await guardedPost(url, post, guard)).toEqual(late);
    await expect.poll(open).toBe(0);
  });

  it('that trickles its headers is left', async () => {
    const { url, open } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      every(20, socket, () => socket.write('x-more: 1\r\n'));
    });
    expect(await guardedPost(url, post, guard)).toEqual(late);
    await expect.poll(open).toBe(0);
  });

  it('that answers with early hints for ever is left', async () => {
    const { url } = await listen((socket) =>
      every(5, socket, () => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n')),
    );
    expect(await guardedPost(url, post, guard)).toEqual(late);
  });

  it('that trickles its body has answered', async () => {
    const { url, open } = await listen((socket) => {
      socket.write('HTTP/1.1 202 Accepted\r\n\r\n');
      every(20, socket, () => socket.write('.'));
    });
    expect(await guardedPost(url, post, guard)).toMatchObject({ kind: 'answered', status: 202 });
    await expect.poll(open).toBe(0);
  });

  it('whose body never ends is read to the cap', async () => {
    const { url, open } = await listen((socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x61)));
      };
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.on('drain', flood);
      flood();
    });
    const posted = await guardedPost(url, post, { ...guard, totalMs: 10_000 });
    expect(posted.kind === 'answered' && [posted.status, posted.text.length]).toEqual([200, 65_536]);
    await expect.poll(open).toBe(0);
  });

  it('whose compressed body would be enormous is read as it came', async () => {
    const { url } = await listen((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc'),
    );
    expect(await guardedPost(url, post, guard)).toMatchObject({ status: 200, text: 'abc' });
  });

  it('that sends more headers than anybody needs is left', async () => {
    const { url } = await listen((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`),
    );
    expect(await guardedPost(url, post, guard)).toMatchObject({ kind: 'unanswered', isForGood: false });
  });

  it.each([
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
    ['hangs up', (socket: Socket) => socket.end()],
    ['speaks no HTTP', (socket: Socket) => socket.end('220 mail.example ESMTP\r\n')],
    [
      'switches protocols',
      (socket: Socket) =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
  ])('that %s is told as not answering', async (_what, behave) => {
    const { url } = await listen(behave);
    expect(await guardedPost(url, post, guard)).toMatchObject({ kind: 'unanswered', isForGood: false });
  });

  it('that resets in its body has answered', async () => {
    const { url } = await listen((socket) => {
      socket.write('HTTP/1.1 500 Oh\r\ncontent-length: 99\r\n\r\nhalf');
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    expect(await guardedPost(url, post, guard)).toMatchObject({ kind: 'answered', status: 500 });
  });

  it('whose name servers say nothing is left', async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    expect(await guardedPost('http://hook.example/', post, { ...guard, resolve })).toEqual(late);
  });
});
