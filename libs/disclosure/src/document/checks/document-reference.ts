// A document as a field or an evidence names it.
import { invalidHash, oneOfMembersNeeded } from '../findings.js';
import { isJsonObject } from '../json-value.js';
import { type Check, both, string } from './check.js';
import { members } from './members.js';
import { text } from './text.js';
import { url } from './url.js';

const hexDigits = /^[0-9a-f]{64}$/;

/** A SHA-256 in 64 lower-case hex digits. */
export const sha256: Check = string((value) => (hexDigits.test(value) ? undefined : invalidHash(value)));

/** `{ title?, url?, sha256? }` with at least one of them. */
export const documentReference: Check = both(
  members({ optional: { title: text, url, sha256 } }),
  atLeastOne('title', 'url', 'sha256'),
);

/** An object, if it is one, that has one of `names`. */
export function atLeastOne(...names: readonly string[]): Check {
  return (value, place, report) => {
    if (!isJsonObject(value) || names.some((name) => Object.hasOwn(value, name))) return;
    report(place, oneOfMembersNeeded(names));
  };
}
