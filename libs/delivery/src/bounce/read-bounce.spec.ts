import { describe, expect, it } from 'vitest';
import { bounceAddress, returnedDelivery } from './bounce-address.js';
import { readBounce } from './read-bounce.js';

const ID = '0195533f-7a00-7000-8000-00000000abcd';

/** As Postfix returns a mail, shortened. */
function returned(fields: string, { to = `bounces+${ID}@bunkai.example`, quoted = '' } = {}): Buffer {
  return Buffer.from(
    `From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"

--b/1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b/1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 4F2C

Final-Recipient: rfc822; gone@bank.example
Original-Recipient: rfc822;gone@bank.example
${fields}

--b/1
Content-Type: message/rfc822

From: Bunkai <bunkai@bunkai.example>
Message-ID: <${quoted}@bunkai.example>
Subject: 3 alerts

Text.
--b/1--
`.replaceAll('\n', '\r\n'),
  );
}

const unknownUser = `Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.bank.example
Diagnostic-Code: smtp; 550 5.1.1 <gone@bank.example>: Recipient address
    rejected: User unknown`;

describe('a mail that came back', () => {
  it('is known by the address that it came back to', async () => {
    expect(await readBounce(returned(unknownUser))).toEqual({
      deliveryId: ID,
      hasFailed: true,
      status: '5.1.1',
      diagnostic: '550 5.1.1 <gone@bank.example>: Recipient address rejected: User unknown',
    });
  });

  it('is known by what the mail server was given, and by the mail that it quotes', async () => {
    const elsewhere = returned(unknownUser, { to: 'postmaster@bunkai.example' });
    expect(await readBounce(elsewhere)).toBeUndefined();
    expect((await readBounce(elsewhere, `bounces+${ID}@bunkai.example`))?.deliveryId).toBe(ID);
    const quoting = returned(unknownUser, { to: 'postmaster@bunkai.example', quoted: ID });
    expect((await readBounce(quoting))?.deliveryId).toBe(ID);
  });

  it('has not failed for good while it is only late', async () => {
    const late = 'Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: Mon, 23 Nov 2026 10:00:00 +0000';
    expect(await readBounce(returned(late))).toEqual({
      deliveryId: ID,
      hasFailed: false,
      status: '4.4.1',
      diagnostic: '',
    });
  });

  it.each([
    [
      'an answer by a person',
      Buffer.from(`To: bounces+${ID}@bunkai.example\r\nSubject: Re\r\n\r\nI am away.`),
    ],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256))],
    ['a report without a recipient', returned('X-Nothing: here')],
    ['a report that is cut off', returned(unknownUser).subarray(0, 420)],
  ])('is not %s', async (_what, source) => {
    expect(await readBounce(source)).toBeUndefined();
  });
});

it('an address names its delivery, and is read back in any case of letters', () => {
  const address = bounceAddress('bounces@bunkai.example', ID);
  expect(address).toBe(`bounces+${ID}@bunkai.example`);
  expect(returnedDelivery(['a@b.example', `<${address.toUpperCase()}>`])).toBe(ID);
  expect(returnedDelivery(['bounces@bunkai.example', 'bounces+x@bunkai.example', ''])).toBeUndefined();
});
