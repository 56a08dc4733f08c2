import { type Server, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PortUnavailable, checkPort } from './check-port.js';

let server: Server | undefined;
afterEach(() => server?.close());

function occupy(): Promise<number> {
  return new Promise((resolve) => {
    server = createServer().listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
}

describe('checkPort', () => {
  it('refuses a port that is taken and names the variable', async () => {
    const port = await occupy();
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(PortUnavailable);
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  });

  it('refuses a host that is not of this machine', async () => {
    await expect(checkPort('192.0.2.1', 39_999)).rejects.toThrow(/HOST 192\.0\.2\.1/);
  });

  it('leaves a free port free', async () => {
    const port = await occupy();
    await new Promise((resolve) => server?.close(resolve));
    await checkPort('127.0.0.1', port);
    await checkPort('127.0.0.1', port);
  });
});
