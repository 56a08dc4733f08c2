import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleMessage } from '../message/sample-messages.js';
import { folderMailer } from './folder-mailer.js';
import { mailSender } from './mailer.js';

const sending = { mailFrom: 'Bunkai <bunkai@localhost>', publicUrl: 'http://localhost:3000' };

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'bunkai-mail-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const test = { kind: 'test' } as const;

describe('a mail without a server', () => {
  it('is a file in a folder that is made for it, whole and once', async () => {
    const folder = join(place, 'data', 'mail');
    const sender = mailSender(folderMailer(folder), sending);
    const name = '2026-03-01T00-30-00.000Z-0195533f-7a00-7000-8000-00000000abcd.eml';
    expect(await sender.send(sampleMessage(test, 'ja'))).toEqual({
      kind: 'delivered',
      status: null,
      response: name,
    });
    await sender.send(sampleMessage(test, 'ja', { attempt: 2 }));
    expect(await readdir(folder)).toEqual([name]);
    const mail = await simpleParser(await readFile(join(folder, name)));
    expect([mail.subject, mail.messageId]).toEqual([
      'Bunkaiからのテスト送信',
      '<0195533f-7a00-7000-8000-00000000abcd@localhost>',
    ]);
  });

  it('claims no one-click unsubscription where there is no https for it', async () => {
    await mailSender(folderMailer(place), sending).send(sampleMessage(test));
    const raw = await readFile(join(place, (await readdir(place))[0] ?? ''), 'utf8');
    expect(raw).toMatch(/^List-Unsubscribe: <http:/m);
    expect(raw).not.toMatch(/List-Unsubscribe-Post/);
  });

  it('never leaves the folder, whatever the id', async () => {
    await mailSender(folderMailer(join(place, 'mail')), sending).send(
      sampleMessage(test, 'en', { id: '../../x' }),
    );
    expect(await readdir(place)).toEqual(['mail']);
    expect(await readdir(join(place, 'mail'))).toEqual(['2026-03-01T00-30-00.000Z-______x.eml']);
  });

  it('waits where the folder cannot be made', async () => {
    await writeFile(join(place, 'file'), '');
    const sender = mailSender(folderMailer(join(place, 'file', 'mail')), sending);
    expect(await sender.send(sampleMessage(test))).toMatchObject({ kind: 'failed', lasts: 'passing' });
  });
});
