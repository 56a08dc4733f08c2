// Whom to turn to at the provider.
import { invalidEmail } from '../findings.js';
import { type Check, both, string } from './check.js';
import { atLeastOne } from './document-reference.js';
import { members } from './members.js';
import { text } from './text.js';
import { url } from './url.js';

// What an address surely has; whether it takes mail, only mail can tell.
const address = /^[^\s@]+@[^\s@]+$/;
// RFC 5321, section 4.5.3.1.3, without the angle brackets.
const maxLength = 254;

const email: Check = string((value) =>
  value.length <= maxLength && address.test(value) ? undefined : invalidEmail(value),
);

/** `{ email?, phone?, url?, hours? }` with a way to reach someone. Phone numbers are written as they are dialled. */
export const contact: Check = both(
  members({ optional: { email, phone: string(), url, hours: text } }),
  atLeastOne('email', 'phone', 'url'),
);
