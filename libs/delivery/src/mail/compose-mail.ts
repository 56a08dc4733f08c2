// A message as a mail: both bodies and the headers that mail programs go by.
import type { OutgoingMessage } from '@bunkai/application';
import type { SendMailOptions } from 'nodemailer';
import { bounceAddress } from '../bounce/bounce-address.js';
import type { DeliverySettings } from '../delivery-settings.js';
import { messageText } from '../message/message-text.js';
import { settingsLink, unsubscribeLink } from '../text/links.js';
import { plain } from '../text/plain.js';
import { mailHtml } from './mail-html.js';
import { mailPlainText } from './mail-plain-text.js';

type Sending = Pick<DeliverySettings, 'mailFrom' | 'bounceAddress' | 'publicUrl'>;

/** One address and nothing else: what a mail library might read as a list, a name or a header is not one. */
const ONE_ADDRESS = /^[^\s\p{C}<>()[\],;:"\\@]+@[^\s\p{C}<>()[\],;:"\\@]+$/u;

export interface ComposedMail extends SendMailOptions {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Undefined where the recipient has no address that can be one. */
export function composeMail(
  message: OutgoingMessage,
  { mailFrom, bounceAddress: returnTo, publicUrl }: Sending,
): ComposedMail | undefined {
  const { id, createdAt, channel, recipient } = message;
  if (!recipient || !ONE_ADDRESS.test(recipient.email)) return undefined;
  const text = messageText(message, publicUrl);
  const unsubscribe = unsubscribeLink(publicUrl, channel.unsubscribeToken);
  const footer = { unsubscribe, settings: settingsLink(publicUrl) };
  return {
    from: mailFrom,
    to: { name: plain(recipient.displayName, 100), address: recipient.email },
    ...(returnTo !== undefined && {
      envelope: { from: bounceAddress(returnTo, id), to: recipient.email },
    }),
    subject: plain(text.title, 200),
    text: mailPlainText(text, footer),
    html: mailHtml(text, channel.language, footer),
    // The same at every attempt, so that a mailbox that got it twice can tell.
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    date: createdAt,
    headers: headersOf(channel.language, unsubscribe),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 3834, 5.1 for what was sent by a machine; RFC 8058, 3.1 for one click, which it allows over https alone. */
function headersOf(
  language: string,
  unsubscribe: string,
): Record<string, string | { prepared: true; value: string }> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
    ...(unsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}
