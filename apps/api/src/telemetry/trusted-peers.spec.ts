import { expect, it } from 'vitest';
import { trustedPeers } from './trusted-peers.js';

it('trusts the proxies that are named, in whichever spelling a socket has them', () => {
  const trusts = trustedPeers(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32', '::1']);
  const trusted = ['127.0.0.1', '::ffff:127.0.0.1', '10.255.0.1', '2001:db8:1::9', '::1'];
  const others = ['127.0.0.2', '11.0.0.1', '2001:db9::1', '::ffff:192.0.2.1', '', undefined];
  expect([...trusted, ...others].filter(trusts)).toEqual(trusted);
  expect(trustedPeers([])('127.0.0.1')).toBe(false);
});
