// From the text of a variable to its value; each refusal completes the sentence "<variable> …".
import { isAbsolute, resolve } from 'node:path';
import { type Result, ok, refused } from '@bunkai/kernel';

type Parsed<Value> = Result<Value, string>;

/** A whole number in decimal digits within the bounds, both included. */
export function integer(least: number, most: number): (text: string) => Parsed<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return ok(value);
    return refused(`must be a whole number from ${least} to ${most}, not ${quoted(text)}`);
  };
}

export const port = integer(1, 65_535);

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): (text: string) => Parsed<Word> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    return word === undefined ? refused(`must be one of ${words.join(', ')}, not ${quoted(text)}`) : ok(word);
  };
}

/** `on` or `off`, or another usual spelling. */
export function onOff(text: string): Parsed<boolean> {
  if (['on', 'true', '1', 'yes'].includes(text)) return ok(true);
  if (['off', 'false', '0', 'no'].includes(text)) return ok(false);
  return refused(`must be on or off, not ${quoted(text)}`);
}

/** A host name or address to listen on. */
export function host(text: string): Parsed<string> {
  return /^[\w.:%-]{1,255}$/.test(text)
    ? ok(text)
    : refused(`must be a host name or address, not ${quoted(text)}`);
}

/** A folder, absolute; a relative one is taken from `base`. */
export function folder(base: string): (text: string) => Parsed<string> {
  return (text) => {
    if (text.includes('\0')) return refused('must be a path');
    return ok(isAbsolute(text) ? text : resolve(base, text));
  };
}

/** An address as a mail shows it: `bunkai@example.com` or `Bunkai <bunkai@example.com>`. */
export function mailbox(text: string): Parsed<string> {
  return /^(?:[^\p{Cc}<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text)
    ? ok(text)
    : refused('must be an e-mail address, or a name and an address in angle brackets');
}

/** An address alone, with room for what is put behind its name: 64 characters are the most that stand before the `@`. */
export function taggableAddress(text: string): Parsed<string> {
  return /^[\w.-]{1,27}@[\w.-]+$/.test(text)
    ? ok(text)
    : refused('must be an e-mail address of ASCII letters, digits, . _ and -, at most 27 before the @');
}

/** Addresses or networks, separated by commas. */
export function addressList(text: string): Parsed<readonly string[]> {
  const addresses = text.split(',').map((part) => part.trim());
  const isAddress = (part: string): boolean => /^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(part);
  return addresses.every(isAddress)
    ? ok(Object.freeze(addresses))
    : refused('must be IP addresses or networks, separated by commas');
}

/** E-mail addresses, separated by commas, in lower case. */
export function emailList(text: string): Parsed<readonly string[]> {
  const addresses = text.split(',').map((part) => part.trim().toLowerCase());
  return addresses.every((part) => /^[^\s@]+@[^\s@]+$/.test(part))
    ? ok(Object.freeze(addresses))
    : refused('must be e-mail addresses, separated by commas');
}

/** A secret that a machine shows: long enough not to be guessed, fit for a header. */
export function token(text: string): Parsed<string> {
  return /^[\x21-\x7e]{16,256}$/.test(text)
    ? ok(text)
    : refused('must be 16 to 256 characters of ASCII without blanks');
}

export const postgresUrl = url(['postgres:', 'postgresql:'], { account: true, path: true });
export const redisUrl = url(['redis:', 'rediss:'], { account: true, path: true });
export const smtpUrl = url(['smtp:', 'smtps:'], { account: true, path: true });
/** Scheme, host and port alone, without the closing slash. */
export const origin = url(['http:', 'https:'], { account: false, path: false });

function url(schemes: readonly string[], allowed: { account: boolean; path: boolean }) {
  const expected = schemes.map((scheme) => `${scheme}//`).join(' or ');
  return (text: string): Parsed<string> => {
    if (!URL.canParse(text)) return refused(`must be a URL that begins with ${expected}`);
    const parsed = new URL(text);
    if (!schemes.includes(parsed.protocol)) {
      return refused(`must be a URL that begins with ${expected}, not with ${parsed.protocol}//`);
    }
    if (parsed.hostname === '') return refused('must name a host');
    if (!allowed.account && parsed.username !== '') return refused('must not hold an account');
    if (allowed.path) return ok(text);
    if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
      return refused('must be scheme, host and port alone, without a path');
    }
    return ok(parsed.origin);
  };
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
