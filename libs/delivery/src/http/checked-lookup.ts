// The look-up of a connection that is being made: only addresses that may be called come out of it, so none is asked for twice.
import { type LookupFunction, isIPv6 } from 'node:net';
import type { AddressRules } from './allowed-address.js';
import type { ResolveHost } from './resolve-host.js';

/** A name with any address that may not be called is refused whole: it is misconfigured, or a trap. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Connections go to the very addresses that were checked: a name server that answers differently the next time
 * (rebinding) is not asked a next time.
 */
export function checkedLookup(rules: AddressRules, resolve: ResolveHost): LookupFunction {
  return (host, { all }, answer) => {
    publicAddresses(host, rules, resolve).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        const [first] = found;
        if (all || !first) answer(null, found);
        else answer(null, first.address, first.family);
      },
      (error: Error) => answer(error, []),
    );
  };
}

async function publicAddresses(
  host: string,
  rules: AddressRules,
  resolve: ResolveHost,
): Promise<readonly string[]> {
  const addresses = await resolve(host);
  if (addresses.length === 0) throw new Error(`the name ${host} has no address`);
  if (!addresses.every(rules.allows))
    throw new AddressRefused(`the name ${host} leads to an address that is not public`);
  return addresses;
}
