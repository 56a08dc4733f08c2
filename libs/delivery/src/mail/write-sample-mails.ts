// Sample mails in both languages as files, for looking at in a browser or a mail program:
//   node libs/delivery/dist/mail/write-sample-mails.js FOLDER
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleMails } from '../message/sample-messages.js';
import { composeMail } from './compose-mail.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node libs/delivery/dist/mail/write-sample-mails.js FOLDER');
  process.exit(64);
}

const sending = { mailFrom: 'Bunkai <bunkai@bunkai.example>', publicUrl: 'https://bunkai.example' };
await mkdir(folder, { recursive: true });
for (const language of ['en', 'ja'] as const) {
  for (const [name, message] of Object.entries(sampleMails(language))) {
    const { subject = '', text = '', html = '' } = composeMail(message, sending) ?? {};
    await writeFile(join(folder, `${name}-${language}.html`), html);
    await writeFile(join(folder, `${name}-${language}.txt`), `${subject}\n\n${text}`);
  }
}
