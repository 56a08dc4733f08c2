// The folder into which mails go where there is no server, read back for those who run the instance.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailFolder, MailHead, WrittenMail } from '@bunkai/application';
import { parseMail } from './parse-mail.js';

/** As the mailer names them: nothing that could lead out of the folder. */
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-[\w-]+\.eml$/;

/** `folder` undefined, or not there: no mails. */
export function mailFolder(folder: string | undefined): MailFolder {
  const find = async (id: string): Promise<WrittenMail | undefined> => {
    const [, hour, minute, second] = NAME.exec(id) ?? [];
    if (folder === undefined || hour === undefined) return undefined;
    const content = await unlessMissing(readFile(join(folder, id)), undefined);
    return content && { id, writtenAt: new Date(`${hour}:${minute}:${second}`), ...parseMail(content) };
  };
  return {
    find,
    list: async (most) => {
      if (folder === undefined) return [];
      const names = await unlessMissing(readdir(folder), []);
      const newest = names
        .filter((name) => NAME.test(name))
        .toSorted()
        .toReversed();
      const mails = await Promise.all(newest.slice(0, most).map(find));
      return mails.filter((mail) => mail !== undefined).map(headOf);
    },
  };
}

function headOf({ id, writtenAt, subject, to }: WrittenMail): MailHead {
  return { id, writtenAt, subject, to };
}

async function unlessMissing<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
