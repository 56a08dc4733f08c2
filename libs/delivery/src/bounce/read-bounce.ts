// A mail that came back, read: which delivery it is about, and what its report says of the recipient (RFC 3464).
import type { Bounce } from '@bunkai/application';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { plain } from '../text/plain.js';
import { returnedDelivery } from './bounce-address.js';

/** More than any mail server quotes. */
const MOST_BYTES = 1_000_000;
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}/;
const QUOTED_ID = /^message-id:\s*<([0-9a-f-]{36})@/im;

/**
 * Undefined for what is no delivery status notification about one of our mails: an answer of somebody who is on holiday, say.
 * `envelopeTo` is where the mail server took it for, if it tells; the headers mostly do.
 */
export async function readBounce(source: Buffer, envelopeTo = ''): Promise<Bounce | undefined> {
  const mail = await simpleParser(source.subarray(0, MOST_BYTES), {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
  });
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!report) return undefined;
  const recipient = fieldGroups(report).find((group) => group.has('action'));
  const deliveryId = returnedDelivery([envelopeTo, ...addressesOf(mail)]) ?? quotedDelivery(mail);
  if (!recipient || !deliveryId) return undefined;
  const [status = ''] = STATUS.exec(recipient.get('status') ?? '') ?? [];
  const diagnostic = recipient.get('diagnostic-code') ?? '';
  return {
    deliveryId,
    hasFailed: recipient.get('action')?.toLowerCase().startsWith('failed') ?? false,
    status,
    diagnostic: plain(diagnostic.replace(/^smtp;\s*/i, ''), 1000),
  };
}

function addressesOf({ to, headers }: ParsedMail): readonly string[] {
  const listed = [to].flat().flatMap((one) => one?.value.map(({ address = '' }) => address) ?? []);
  const taken = ['delivered-to', 'x-original-to'].map((name) => headers.get(name));
  return [...listed, ...taken.filter((value) => typeof value === 'string')];
}

/** The id of the mail that is quoted, or of its headers: every mail has that of its delivery. */
function quotedDelivery({ attachments }: ParsedMail): string | undefined {
  const quoted = attachments.filter(({ contentType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers)$/.test(contentType),
  );
  return quoted.map(({ content }) => QUOTED_ID.exec(content.toString('latin1'))?.[1]).find(Boolean);
}

/** One group of fields for the mail as a whole, then one for each recipient; names in lower case, folded lines joined. */
function fieldGroups({ content }: Attachment): readonly ReadonlyMap<string, string>[] {
  const groups = content
    .toString('utf8')
    .replace(/\r\n/g, '\n')
    .split(/\n(?:[ \t]*\n)+/);
  return groups.map((group) => {
    const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
    return new Map(
      lines.map((line) => {
        const end = line.indexOf(':');
        return [line.slice(0, end).trim().toLowerCase(), line.slice(end + 1).trim()];
      }),
    );
  });
}
