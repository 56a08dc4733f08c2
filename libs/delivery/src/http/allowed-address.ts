// Which addresses the platform may be made to call: public ones, and those of networks that the operator allows.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** Public by its number, but answered by the host itself: Azure's channel to its virtual machines. */
const NEVER_PUBLIC = new Set(['168.63.129.16']);

export interface AddressRules {
  /** Whether an IP address, in any of its spellings, may be called. */
  readonly allows: (address: string) => boolean;
}

/** `allowedNetworks` are CIDRs or single addresses; throws on one that cannot be read. */
export function addressRules(allowedNetworks: readonly string[]): AddressRules {
  const networks = allowedNetworks.map(readNetwork);
  return {
    allows: (text) => {
      const address = readAddress(text);
      return address !== undefined && (isIn(address, networks) || isPublic(address));
    },
  };
}

function readNetwork(cidr: string): Network {
  const [address, bits] = ipaddr.parseCIDR(
    isIP(cidr) === 0 ? cidr : `${cidr}/${isIP(cidr) === 4 ? 32 : 128}`,
  );
  return [address, bits];
}

/**
 * An IPv4-mapped address is the IPv4 address. None is one with a zone, which is never public, and other IPv6 with an IPv4 tail,
 * which the parser takes for mapped although it is not.
 */
function readAddress(text: string): Address | undefined {
  const hasForeignTail = text.includes(':') && text.includes('.') && !/^::ffff:/i.test(text);
  if (text.includes('%') || hasForeignTail || !ipaddr.isValid(text)) return undefined;
  return ipaddr.process(text);
}

function isIn(address: Address, networks: readonly Network[]): boolean {
  return networks.some(
    ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
  );
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || NEVER_PUBLIC.has(address.toString())) return false;
  if (address instanceof ipaddr.IPv4) return true;
  const [first = 0, , , , fifth = 0, sixth = 0] = address.parts;
  const isGlobal = first >>> 13 === 1; // 2000::/3, all that is assigned as global unicast (RFC 4291, 2.4)
  const isTunnel = sixth === 0x5efe && (fifth & 0xfdff) === 0; // ISATAP carries an IPv4 address (RFC 5214, 6.1)
  return isGlobal && !isTunnel;
}
