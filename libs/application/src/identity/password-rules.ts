// What a password has to be (NIST SP 800-63B, 5.1.1.2): long, and none that everybody tries; no rules of composition.
import type { Fault } from '@bunkai/disclosure';
import { commonPasswords } from './common-passwords.js';

type Title = Fault['message'];

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

/** The form in which a password is hashed, so that it matches whichever keyboard it was entered on; undefined if it is too long to be one. */
export function normalisePassword(password: string): string | undefined {
  if (password.length > 4 * MAX_PASSWORD_LENGTH) return undefined;
  const normalised = password.normalize('NFKC');
  return lengthOf(normalised) <= MAX_PASSWORD_LENGTH ? normalised : undefined;
}

/** The faults of a new password; `email` is the account's, normalised. */
export function passwordFaults(password: string, email: string, pointer: string): readonly Fault[] {
  const normalised = normalisePassword(password);
  if (normalised === undefined) return [fault(pointer, 'password-too-long', tooLong)];
  if (lengthOf(normalised) < MIN_PASSWORD_LENGTH) return [fault(pointer, 'password-too-short', tooShort)];
  return isGuessable(normalised.toLowerCase(), email) ? [fault(pointer, 'password-common', tooCommon)] : [];
}

const tooLong: Title = {
  en: `A password has at most ${MAX_PASSWORD_LENGTH} characters.`,
  ja: `パスワードは${MAX_PASSWORD_LENGTH}文字以内にしてください。`,
};
const tooShort: Title = {
  en: `A password has at least ${MIN_PASSWORD_LENGTH} characters.`,
  ja: `パスワードは${MIN_PASSWORD_LENGTH}文字以上にしてください。`,
};
const tooCommon: Title = {
  en: 'This password is among the first that an attacker tries. Please choose another.',
  ja: '推測されやすいパスワードです。別のパスワードにしてください。',
};

function fault(pointer: string, code: string, message: Title): Fault {
  return { pointer, code, message };
}

/** In code points. */
function lengthOf(text: string): number {
  return [...text].length;
}

function isGuessable(lowerCase: string, email: string): boolean {
  const name = email.split('@')[0];
  return commonPasswords.has(lowerCase) || lowerCase === email || lowerCase === name || repeats(lowerCase);
}

/** Whether the text is one stretch of at most four characters over and over, such as "abcabcabcabc". */
function repeats(text: string): boolean {
  return [1, 2, 3, 4].some((length) => {
    const stretch = text.slice(0, length);
    return stretch.repeat(Math.ceil(text.length / length)).startsWith(text);
  });
}
