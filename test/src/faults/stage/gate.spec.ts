import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Gate } from './gate.js';

const echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
let gate: Gate;
let socket: Socket;
let heard = '';

beforeEach(async () => {
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  gate = await Gate.open(() => (echo.address() as AddressInfo).port);
  heard = '';
  socket = connect(gate.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.on('data', (data) => (heard += String(data)));
  await once(socket, 'connect');
});
afterEach(async () => {
  socket.destroy();
  gate.close();
  await new Promise((resolve) => echo.close(resolve));
});

async function untilHeard(text: string): Promise<void> {
  while (heard !== text) await delay(5);
}

it('lets bytes through, holds them while silent, and gives them all when it is open again', async () => {
  socket.write('one ');
  await untilHeard('one ');
  gate.silence();
  socket.write('two ');
  await delay(50);
  expect(heard).toBe('one ');
  gate.reopen();
  socket.write('three');
  await untilHeard('one two three');
});

it('cuts what is open when it is shut, and takes connections again afterwards', async () => {
  const cut = new Promise((resolve) => socket.once('close', resolve));
  gate.shut();
  await cut;
  gate.reopen();
  socket = connect(gate.port, '127.0.0.1');
  socket.on('data', (data) => (heard += String(data)));
  socket.write('back');
  await untilHeard('back');
});
