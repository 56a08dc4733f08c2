// How many attempts are allowed, and why so many: figures in one place.
import type { AttemptLimit } from './attempt-repository.js';

const MINUTE_MS = 60_000;

/** Guesses at one account: ten in a quarter of an hour are under a thousand a day, against 10^4 and more likely passwords. */
export function signInToAccount(email: string): AttemptLimit {
  return { key: `sign-in to ${email}`, most: 10, windowMs: 15 * MINUTE_MS };
}

/** Guesses from one address, which may be that of a whole office. */
export function signInFrom(address: string): AttemptLimit {
  return { key: `sign-in from ${networkOf(address)}`, most: 100, windowMs: 15 * MINUTE_MS };
}

/** Registrations from one address, which may be that of a training room; each also costs a password hash. */
export function signUpFrom(address: string): AttemptLimit {
  return { key: `sign-up from ${networkOf(address)}`, most: 100, windowMs: 60 * MINUTE_MS };
}

/** Guesses at the password of the account that is signed in. */
export function passwordChangeOf(accountId: string): AttemptLimit {
  return { key: `password change of ${accountId}`, most: 10, windowMs: 15 * MINUTE_MS };
}

/** Organisations that one account founds; their names are taken for good. */
export function foundingBy(accountId: string): AttemptLimit {
  return { key: `founding by ${accountId}`, most: 20, windowMs: 60 * MINUTE_MS };
}

/** Trials of requirements: one a second for somebody who edits, and then some; each may verify thousands of requirements. */
export function trialsBy(accountId: string): AttemptLimit {
  return { key: `trials by ${accountId}`, most: 300, windowMs: 5 * MINUTE_MS };
}

/** A draft that is looked at again tells nothing new. */
export function previewOf(serviceId: string, draft: string): AttemptLimit {
  return { key: `preview of ${serviceId} ${draft}`, most: 1, windowMs: 60 * MINUTE_MS };
}

/** Different drafts of one service: one in twelve seconds for an hour of editing, too few to try thresholds one by one. */
export function previewsOfService(serviceId: string): AttemptLimit {
  return { key: `previews of ${serviceId}`, most: 300, windowMs: 60 * MINUTE_MS };
}

/** The same of all its services in a day, whose subscribers may be the same. */
export function previewsBy(organisationId: string): AttemptLimit {
  return { key: `previews by ${organisationId}`, most: 2_000, windowMs: 24 * 60 * MINUTE_MS };
}

/** An IPv6 subscriber has a whole /64 to send from, so that the first four groups stand for it. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}
