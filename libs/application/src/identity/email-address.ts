// E-mail addresses as they are compared and stored: one spelling each.
import type { Fault } from '@bunkai/disclosure';
import { isStorable } from '../input/text-faults.js';

/** RFC 5321, 4.5.3.1.3, less the angle brackets. */
const MAX_LENGTH = 254;
const form = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]+$/u;

/** The spelling under which an address is known: trimmed, composed (NFC) and in lower case. */
export function normaliseEmail(text: string): string {
  return text
    .slice(0, 4 * MAX_LENGTH)
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

/** Whether `email`, normalised, can be an address at all. Whether somebody reads there is another question. */
export function isEmailAddress(email: string): boolean {
  return email.length <= MAX_LENGTH && form.test(email) && isStorable(email);
}

export function emailFaults(email: string, pointer: string): readonly Fault[] {
  if (isEmailAddress(email)) return [];
  const message = { en: 'This is not an e-mail address.', ja: 'メールアドレスの形式ではありません。' };
  return [{ pointer, code: 'not-an-email-address', message }];
}
