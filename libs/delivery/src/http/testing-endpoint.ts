// An HTTP server on loopback for specs, which remembers what it was sent.
import { type IncomingHttpHeaders, type RequestListener, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestingEndpoint {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  /** Connections, whether or not a request came over them. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** Answers 200 unless told otherwise. */
export async function startEndpoint(
  answer: (response: ServerResponse, received: Received) => void = (response) => response.end('ok'),
): Promise<TestingEndpoint> {
  const received: Received[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one = { method, path, headers, body };
      received.push(one);
      answer(response, one);
    });
  };
  const server = createServer(listener).on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, url: `http://127.0.0.1:${port}/hook`, received, connections: () => connections, close };
}
