// The address of an endpoint as it was given, checked without asking anybody.
import { isIP } from 'node:net';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { AddressRules } from './allowed-address.js';

/**
 * The URL, or what is wrong with it. The parser writes IPv4 addresses in decimal, octal and hexadecimal, with full-width digits or
 * a dot at the end, as four numbers (WHATWG URL, 3.5): after it a host is an address or a name, nothing between.
 */
export function checkedUrl(text: string, rules: AddressRules): Result<URL, string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return refused('the address is not a URL');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refused('the address must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') return refused('the address must not hold an account');
  const literal = addressIn(url);
  if (literal !== undefined && !rules.allows(literal)) return refused('the address is not public');
  return ok(url);
}

/** The IP address that the URL names instead of a host; undefined for a name. */
export function addressIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}
