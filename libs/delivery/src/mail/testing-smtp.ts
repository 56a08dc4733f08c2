// An SMTP server on loopback for specs, which keeps what it takes and refuses what it is told to.
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestingSmtp {
  readonly url: string;
  readonly mails: readonly {
    readonly to: readonly string[];
    readonly raw: string;
    readonly parsed: ParsedMail;
  }[];
  readonly close: () => Promise<void>;
}

export async function startSmtp(options: SMTPServerOptions = {}): Promise<TestingSmtp> {
  const mails: TestingSmtp['mails'][number][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, callback) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, raw: raw.toString(), parsed: await simpleParser(raw) });
        callback();
      })();
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What makes the server answer with `code`. */
export function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
