// Which URLs messages may be posted to, as far as that can be told from the URL; the sender looks at what it resolves to.
import { BlockList, isIP } from 'node:net';
import type { Fault } from '@bunkai/disclosure';

/** In UTF-16 code units. */
export const MAX_ADDRESS_LENGTH = 2_000;

/**
 * The faults of an endpoint's URL. It is https; or http, where the host is an IP literal or `localhost` inside of the
 * allowed networks (addresses or CIDRs).
 */
export function addressFaults(address: string, allowedNetworks: readonly string[]): readonly Fault[] {
  if (address.length > MAX_ADDRESS_LENGTH) return [tooLong];
  if (!URL.canParse(address)) return [noUrl];
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return [holdsAccount];
  if (url.protocol === 'https:') return [];
  if (url.protocol !== 'http:') return [noUrl];
  return isAllowedHost(url.hostname, allowedNetworks) ? [] : [notSecure];
}

function isAllowedHost(hostname: string, allowedNetworks: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const allowed = networksOf(allowedNetworks);
  const literals = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  return literals.some((literal) => {
    const version = isIP(literal);
    return version !== 0 && allowed.check(literal, version === 4 ? 'ipv4' : 'ipv6');
  });
}

function networksOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const version = isIP(address);
    if (version === 0) continue;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix), family);
  }
  return list;
}

const pointer = '/address';
const noUrl: Fault = {
  pointer,
  code: 'no-https-url',
  message: { en: 'Give a URL that begins with https://.', ja: 'https://で始まるURLを入力してください。' },
};
const notSecure: Fault = {
  pointer,
  code: 'not-secure',
  message: {
    en: 'Give a URL that begins with https://: what goes over http:// can be read on the way.',
    ja: 'http://の通信は途中で読み取られるおそれがあります。https://で始まるURLを入力してください。',
  },
};
const holdsAccount: Fault = {
  pointer,
  code: 'holds-account',
  message: {
    en: 'The URL must not hold a user name or a password.',
    ja: 'URLにユーザー名やパスワードを含めることはできません。',
  },
};
const tooLong: Fault = {
  pointer,
  code: 'too-long',
  message: {
    en: `The URL is longer than ${MAX_ADDRESS_LENGTH} characters.`,
    ja: `URLは${MAX_ADDRESS_LENGTH}文字以内で入力してください。`,
  },
};
