import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sender } from '@bunkai/application';
import {
  sampleAlert,
  sampleAlerts,
  sampleMails,
  sampleMessage,
  threeFlips,
} from '../message/sample-messages.js';
import { mailSender } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';
import { refusal, startSmtp } from './testing-smtp.js';

const sending = { mailFrom: 'Bunkai <bunkai@bunkai.example>', publicUrl: 'https://bunkai.example' };
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

function senderTo(url: string, totalMs?: number): Sender {
  const mailer = smtpMailer(url, totalMs);
  ends.unshift(() => mailer.close());
  return mailSender(mailer, sending);
}

async function smtp(options?: Parameters<typeof startSmtp>[0]) {
  const server = await startSmtp(options);
  ends.push(server.close);
  return server;
}

const flips = { kind: 'alerts', alerts: [sampleAlert({}, threeFlips())] } as const;

describe('a mail over SMTP', () => {
  it('arrives with both bodies and the headers that mail programs go by', async () => {
    const server = await smtp();
    const sent = await senderTo(server.url).send(sampleMessage(flips));
    expect(sent).toMatchObject({ kind: 'delivered', status: 250 });
    const [mail] = server.mails;
    const { parsed } = mail ?? {};
    expect(mail?.to).toEqual(['assessor@demo-bank.example']);
    expect(parsed?.subject).toBe(
      'Example Object Storage: release 7 changed the outcome of R-01, R-04 and R-09 on Mar 1, 2026 (1 of 3 to unmet)',
    );
    expect(parsed?.from?.text).toBe('"Bunkai" <bunkai@bunkai.example>');
    expect(parsed?.messageId).toBe('<0195533f-7a00-7000-8000-00000000abcd@bunkai.example>');
    expect(parsed?.date).toEqual(new Date('2026-03-01T00:30:00Z'));
    expect(parsed?.text).toContain('R-01 Logs are kept for a year (control 12.4.1, mandatory): Met → Unmet');
    expect(parsed?.html).toContain('<html lang="en"');
    expect(parsed?.html).toContain('https://bunkai.example/unsubscribe/u-Zk3vJ0pQ7mYt1sXw9cRb2A');
    expect(parsed?.attachments).toEqual([]);
    expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed?.headers.get('content-language')).toBe('en');
  });

  it('can be unsubscribed with one click (RFC 8058, 3.1 and 4)', async () => {
    const server = await smtp();
    await senderTo(server.url).send(sampleMessage(flips));
    const raw = server.mails[0]?.raw ?? '';
    expect(raw.match(/^List-Unsubscribe: (.*)$/gim)?.map((line) => line.trim())).toEqual([
      'List-Unsubscribe: <https://bunkai.example/unsubscribe/u-Zk3vJ0pQ7mYt1sXw9cRb2A>',
    ]);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  it('comes back to an address that names its delivery, where that is wanted', async () => {
    const froms: string[] = [];
    const server = await smtp({
      onMailFrom: ({ address }, _session, callback) => {
        froms.push(address);
        callback();
      },
    });
    const mailer = smtpMailer(server.url);
    ends.unshift(() => mailer.close());
    const returning = mailSender(mailer, { ...sending, bounceAddress: 'bounces@bunkai.example' });
    await returning.send(sampleMessage(flips));
    await senderTo(server.url).send(sampleMessage(flips));
    expect(froms).toEqual([
      'bounces+0195533f-7a00-7000-8000-00000000abcd@bunkai.example',
      'bunkai@bunkai.example',
    ]);
    expect(server.mails[0]?.to).toEqual(['assessor@demo-bank.example']);
    expect(server.mails[0]?.parsed.from?.text).toBe('"Bunkai" <bunkai@bunkai.example>');
  });

  it('has the same id at every attempt', async () => {
    const server = await smtp();
    const sender = senderTo(server.url);
    await sender.send(sampleMessage(flips, 'en', { attempt: 1 }));
    await sender.send(sampleMessage(flips, 'en', { attempt: 2 }));
    const [first, second] = server.mails.map(({ parsed }) => [parsed.messageId, parsed.date, parsed.text]);
    expect(first).toEqual(second);
  });

  it('says in Japanese what it has to say, service by service', async () => {
    const server = await smtp();
    const sender = senderTo(server.url);
    for (const mail of Object.values(sampleMails('ja'))) await sender.send(mail);
    expect(server.mails.map(({ parsed }) => parsed.subject)).toEqual([
      'エグザンプル・オブジェクトストレージ：リリース7により、2026/03/01に要求事項R-01、R-04、R-09の判定が反転しました（うち未充足1件）',
      '2件のサービスに関する通知4件（うち未充足への反転1件）',
      'Bunkaiからのテスト送信',
      '送信先「SIEM」への送信を停止しました',
    ]);
    const digest = server.mails[1]?.parsed.text ?? '';
    expect(digest.match(/^## .*$/gm)).toEqual([
      '## エグザンプル・オブジェクトストレージ',
      '## ペイロール・オンライン',
    ]);
    expect(server.mails[1]?.parsed.to).toMatchObject({ value: [{ name: '佐藤 彩' }] });
  });

  it('takes no order from names, however they are written', async () => {
    const server = await smtp();
    const hostile =
      '"><script>alert(1)</script>\r\nBcc: all@x.example\r\n\r\n<img src=https://x.example/p>\u202e';
    const alert = sampleAlert({ serviceName: hostile, releaseSummary: { en: hostile, ja: hostile } }, [
      ...threeFlips().map((flip) => ({ ...flip, requirementId: hostile, title: { en: hostile } })),
    ]);
    await senderTo(server.url).send(
      sampleMessage({ kind: 'digest', alerts: [alert, ...sampleAlerts()] }, 'en', {
        recipient: { email: 'assessor@demo-bank.example', displayName: hostile },
        organisation: { slug: 'demo-bank', name: hostile },
      }),
    );
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['assessor@demo-bank.example']);
    expect(mail?.parsed.bcc).toBeUndefined();
    expect(mail?.parsed.to).toMatchObject({ value: [{ address: 'assessor@demo-bank.example' }] });
    expect(String(mail?.parsed.html)).not.toMatch(/<(script|img|link|iframe)|\u202e/);
    expect(String(mail?.parsed.html)).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each([
    '',
    'a b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    'a@x.example,b@x.example',
    '<a@x.example>',
  ])('is not sent to %j', async (email) => {
    const server = await smtp();
    const message = sampleMessage(flips, 'en', { recipient: { email, displayName: '' } });
    expect(await senderTo(server.url).send(message)).toMatchObject({ kind: 'failed', lasts: 'refused' });
    expect(server.mails).toEqual([]);
  });
});

describe('a server', () => {
  it.each([
    ['550 5.1.1 nobody here', 550, 'refused'],
    ['450 4.2.1 mailbox busy', 450, 'passing'],
  ])('that says %s to the recipient has %d, %s', async (text, code, lasts) => {
    const server = await smtp({ onRcptTo: (_address, _session, callback) => callback(refusal(code, text)) });
    const sent = await senderTo(server.url).send(sampleMessage(flips));
    expect(sent).toMatchObject({
      kind: 'failed',
      status: code,
      lasts,
      response: expect.stringContaining(text) as string,
    });
  });

  it('that refuses what was written refuses it for good', async () => {
    const server = await smtp({
      onData: (stream, _session, callback) => {
        stream.resume().on('end', () => callback(refusal(554, 'spam')));
      },
    });
    expect(await senderTo(server.url).send(sampleMessage(flips))).toMatchObject({
      status: 554,
      lasts: 'refused',
    });
  });

  it('that refuses our password keeps no mail from being sent later', async () => {
    const server = await smtp({
      onAuth: (_auth, _session, callback) => callback(refusal(535, 'no')),
      allowInsecureAuth: true,
    });
    const url = server.url.replace('smtp://', 'smtp://us:wrong@');
    expect(await senderTo(url).send(sampleMessage(flips))).toMatchObject({ status: 535, lasts: 'passing' });
  });

  it('that is not there is asked again', async () => {
    const server = await startSmtp();
    await server.close();
    expect(await senderTo(server.url).send(sampleMessage(flips))).toMatchObject({
      kind: 'failed',
      status: null,
      lasts: 'passing',
    });
  });

  it('that says nothing is left in time', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    ends.push(() => silent.close());
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await senderTo(url, 300).send(sampleMessage(flips))).toMatchObject({
      error: 'not sent within 0.3 seconds',
      lasts: 'passing',
    });
  });

  it('takes many mails over few connections', async () => {
    let connections = 0;
    const server = await smtp({
      onConnect: (_session, callback) => {
        connections += 1;
        callback();
      },
    });
    const sender = senderTo(server.url);
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, index) => sender.send(sampleMessage(flips, 'en', { id: `m-${index}` }))),
    );
    expect(new Set(sent.map(({ kind }) => kind))).toEqual(new Set(['delivered']));
    expect(new Set(server.mails.map(({ parsed }) => parsed.messageId)).size).toBe(40);
    expect(connections).toBeLessThanOrEqual(5);
  });
});
