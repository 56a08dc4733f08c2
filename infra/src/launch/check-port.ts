// Finds out that the port is taken before anything else is started.
import { createServer } from 'node:net';

/** Thrown when the API could not listen; the message names the variable to change. */
export class PortUnavailable extends Error {}

/** Rejects unless `host`:`port` can be listened on. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PortUnavailable(reasonFor(error, host, port))),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function reasonFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `port ${port} is taken by another program: set PORT to a free one, for example PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `port ${port} may not be used by this account: set PORT to one above 1023`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST ${host} is no address of this machine: set HOST to 127.0.0.1 or 0.0.0.0`;
  }
  return `cannot listen on ${host}:${port}: ${error.message}; see PORT and HOST`;
}
