// Mails over SMTP, on a few connections that are kept open; what the server says decides what becomes of the mail.
import { type SendMailOptions, createTransport } from 'nodemailer';
import type { Sent } from '@bunkai/application';
import { plain } from '../text/plain.js';
import { type Mailer, failed } from './mailer.js';

/** All of it together, whatever the server does; a mail that waits longer is sent again. */
const TOTAL_MS = 18_000;

/** Failures at these commands are about the mail; at any other about how the server was asked. */
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)$/;

export function smtpMailer(url: string, totalMs = TOTAL_MS): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    maxMessages: 100,
    maxRequeues: 1,
    dnsTimeout: 5_000,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  // Without a listener, what happens to an idle connection would end the process.
  transport.on('error', () => undefined);
  return {
    deliver: (mail) => within(totalMs, send(transport, mail)),
    close: () => transport.close(),
  };
}

async function send(
  transport: { sendMail: (mail: SendMailOptions) => Promise<{ response: string }> },
  mail: SendMailOptions,
): Promise<Sent> {
  try {
    const { response } = await transport.sendMail(mail);
    return {
      kind: 'delivered',
      status: Number.parseInt(response, 10) || null,
      response: plain(response, 2000),
    };
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * 5xx is for good (RFC 5321, 4.2.1) where it is about this mail. A server that refuses our password or our encryption is for its
 * operator to mend, and the mails wait.
 */
function failureOf(error: unknown): Sent {
  if (!(error instanceof Error)) return failed('the mail could not be sent', 'passing');
  const status =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const command = 'command' in error ? String(error.command) : '';
  const response = 'response' in error ? plain(String(error.response), 2000) : '';
  const isForGood = status !== null && status >= 500 && ABOUT_THE_MAIL.test(command);
  const lasts = isForGood ? 'refused' : 'passing';
  return { kind: 'failed', error: plain(error.message, 300), status, response, retryAfterMs: null, lasts };
}

function within(ms: number, sending: Promise<Sent>): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Sent>((resolve) => {
    timer = setTimeout(() => resolve(failed(`not sent within ${ms / 1000} seconds`, 'passing')), ms);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
