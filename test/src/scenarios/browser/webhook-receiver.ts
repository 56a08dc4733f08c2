// The other side of a webhook on this machine: keeps what it got, and answers as it is told.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

export interface ReceivedMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly ReceivedMessage[];
  /** From now on. */
  answer(status: number, body?: string): void;
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedMessage[] = [];
  let [status, text] = [200, 'Thanks'];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        headers: Object.fromEntries(headers) as Record<string, string>,
      });
      response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    url: `http://127.0.0.1:${address.port}/in`,
    received,
    answer: (next, body = 'Thanks') => {
      [status, text] = [next, body];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The event as the library of Standard Webhooks hands it over; throws where the signature does not hold. */
export function verified(secret: string, { body, headers }: ReceivedMessage): Record<string, unknown> {
  return new Webhook(secret).verify(body, { ...headers }) as Record<string, unknown>;
}
