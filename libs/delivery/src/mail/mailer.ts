// What takes a composed mail: an SMTP server, or a folder where there is none.
import type { OutgoingMessage, Sender, Sent } from '@bunkai/application';
import type { SendMailOptions } from 'nodemailer';
import type { DeliverySettings } from '../delivery-settings.js';
import { composeMail } from './compose-mail.js';

export interface Mailer {
  /** Never throws for what a server does. `message` is the one that the mail was made of. */
  readonly deliver: (mail: SendMailOptions, message: OutgoingMessage) => Promise<Sent>;
  readonly close: () => void;
}

/** Sends messages as mails over `mailer`. */
export function mailSender(
  mailer: Mailer,
  settings: Pick<DeliverySettings, 'mailFrom' | 'bounceAddress' | 'publicUrl'>,
): Sender {
  return {
    send: async (message) => {
      const mail = composeMail(message, settings);
      return mail ? mailer.deliver(mail, message) : failed('there is no address to send to', 'refused');
    },
  };
}

/** A failure without an answer of a server. */
export function failed(error: string, lasts: 'passing' | 'refused'): Sent {
  return { kind: 'failed', error, status: null, response: '', retryAfterMs: null, lasts };
}
