import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailFolder } from './mail-folder.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'));
});
afterAll(() => rm(folder, { recursive: true }));

const long = '監査ログの保存期間が六か月に短縮されました。'.repeat(30);
const mail = {
  from: 'Bunkai <bunkai@localhost>',
  to: { name: '田中 芽衣', address: 'mei@bank.example' },
  subject: `${long.slice(0, 60)} = "quoted"`,
  text: `${long}\n\n-- \n=3D is no code\n.`,
  html: `<p>${long}</p>\n<p>a=b &amp; ümlaut</p>`,
};

async function write(name: string): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(mail);
  await writeFile(join(folder, name), message as Buffer);
  return name;
}

describe('the folder of mails', () => {
  it('gives back what was written, the newest first', async () => {
    const [older, newer] = [
      await write('2026-11-22T10-00-00.000Z-a.eml'),
      await write('2026-11-22T11-00-00.000Z-b.eml'),
    ];
    await writeFile(join(folder, `.${newer}.part`), 'unfinished');
    await writeFile(join(folder, 'notes.txt'), 'no mail');
    const mails = mailFolder(folder);
    const heads = await mails.list(10);
    expect(heads.map(({ id }) => id)).toEqual([newer, older]);
    expect(heads[0]).toEqual({
      id: newer,
      writtenAt: new Date('2026-11-22T11:00:00.000Z'),
      subject: mail.subject,
      to: '田中 芽衣 <mei@bank.example>',
    });
    expect(await mails.list(1)).toHaveLength(1);
    const found = await mails.find(older);
    expect(found?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text);
    expect(found?.html.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.html);
  });

  it.each(['../secret.eml', '2026-11-22T10-00-00.000Z-../../x.eml', '', '2026-11-22T10-00-00.000Z-none.eml'])(
    'gives nothing for %j',
    async (id) => {
      expect(await mailFolder(folder).find(id)).toBeUndefined();
    },
  );

  it('is empty where there is none', async () => {
    expect(await mailFolder(undefined).list(10)).toEqual([]);
    expect(await mailFolder('/nonexistent').list(10)).toEqual([]);
  });
});
