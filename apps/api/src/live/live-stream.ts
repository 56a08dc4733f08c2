// One connected reader: server-sent events (HTML, 9.2) on a reply that stays open.
import type { FastifyReply } from 'fastify';

/** Bytes that may wait for a reader; one that does not read them is let go, and connects again when it does. */
const MOST_WAITING = 64 * 1024;
/** After how long a reader that lost its stream connects again. */
const RETRY_MS = 3_000;

export interface Connected {
  readonly token: string;
  readonly accountId: string;
  readonly organisationId: string;
}

export class LiveStream {
  #told: number | undefined;

  constructor(
    readonly connected: Connected,
    private readonly reply: FastifyReply,
  ) {}

  /** Sends the head; `closed` is called once when the stream is over, whoever ended it. */
  open(closed: () => void): void {
    this.reply.hijack();
    const { raw } = this.reply;
    raw.on('close', closed);
    raw.on('error', () => raw.destroy());
    raw.writeHead(200, {
      ...(this.reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // So that the end of the stream is the end of the connection, and a process that stops need not wait for it.
      connection: 'close',
    });
    this.#write(`retry: ${RETRY_MS}\n\n`);
  }

  /** Sends the count unless it is the one sent last. */
  tell(count: number): void {
    if (count === this.#told) return;
    this.#told = count;
    this.#write(`event: unseen\ndata: ${JSON.stringify({ count })}\n\n`);
  }

  /** Keeps proxies from taking the stream for dead. */
  beat(): void {
    this.#write(': still here\n\n');
  }

  end(): void {
    this.reply.raw.end();
  }

  #write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MOST_WAITING) raw.destroy();
  }
}
