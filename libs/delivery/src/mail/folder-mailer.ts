// Mails as files, where no server was given: an instance that is only tried out shows what it would have sent.
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutgoingMessage } from '@bunkai/application';
import { createTransport } from 'nodemailer';
import { plain } from '../text/plain.js';
import { type Mailer, failed } from './mailer.js';

export function folderMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    deliver: async (mail, message) => {
      const name = mailFileName(message);
      try {
        const { message: content } = await transport.sendMail(mail);
        await writeWhole(folder, name, content as Buffer);
        return { kind: 'delivered', status: null, response: name };
      } catch (error) {
        return failed(
          error instanceof Error ? plain(error.message, 300) : 'the mail could not be written',
          'passing',
        );
      }
    },
    close: () => undefined,
  };
}

/**
 * `<ISO time>-<id>.eml`, the time that of the message with `-` for `:`, which not every file system takes. A repetition has
 * the same name, and takes the place of what was there.
 */
export function mailFileName({ id, createdAt }: Pick<OutgoingMessage, 'id' | 'createdAt'>): string {
  return `${createdAt.toISOString().replaceAll(':', '-')}-${id.replace(/[^\w-]/g, '_')}.eml`;
}

/** A reader of the folder sees the whole file or none; it is on the disk when this is done. */
async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${name}.part`);
  const file = await open(unfinished, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
