// URLs that a reader may be offered as a link.
import { invalidUrl, unsafeUrl } from '../findings.js';
import { type Check, string } from './check.js';

// Portals and reports show a disclosure's URLs as links to the people of other organisations: a URL that is itself a
// script or a page would run in the reader's session, as the reader. All other schemes are left to the provider.
const unsafeSchemes = new Set(['javascript:', 'vbscript:', 'data:', 'blob:']);

// Spaces and control characters have no place in a URL, though the parser would drop or encode them.
const forbidden = /[\s\p{Cc}]/u;

/** An absolute URL (WHATWG) that does not carry code. */
export const url: Check = string((value) => {
  if (forbidden.test(value) || !URL.canParse(value)) return invalidUrl(value);
  const { protocol } = new URL(value);
  return unsafeSchemes.has(protocol) ? unsafeUrl(protocol) : undefined;
});
