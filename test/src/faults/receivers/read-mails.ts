// The mails that the worker wrote into its folder, read by a parser that is not the platform's own.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { type ReadAlert, readText } from './read-text.js';

/** What was mailed to an address of late; `since` is when the first of them was written, in milliseconds. */
export async function readMails(folder: string, to: string, since: number): Promise<readonly ReadAlert[]> {
  const names = await readdir(folder).catch(() => []);
  // A name begins with the instant of the message, `-` for `:`.
  const recent = names.filter((name) => name.endsWith('.eml') && instantOf(name) >= since).toSorted();
  const mails = await Promise.all(
    recent.map(async (name) => simpleParser(await readFile(join(folder, name)))),
  );
  return mails
    .filter((mail) => addressOf(mail.to) === to)
    .flatMap(({ text }) => readText((text ?? '').split('\n')));
}

function instantOf(name: string): number {
  return Date.parse(name.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
}

function addressOf(to: AddressObject | AddressObject[] | undefined): string | undefined {
  return [to].flat()[0]?.value[0]?.address;
}
