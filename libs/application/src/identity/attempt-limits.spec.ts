import { expect, it } from 'vitest';
import { signInFrom } from './attempt-limits.js';

it('counts an IPv4 address by itself and an IPv6 address by its network', () => {
  const key = (address: string) => signInFrom(address).key;
  expect(key('192.0.2.1')).not.toBe(key('192.0.2.2'));
  expect(key('2001:db8:1:2::1')).toBe(key('2001:DB8:1:2:ffff:ffff:ffff:ffff'));
  expect(key('2001:db8:1:2::1')).not.toBe(key('2001:db8:1:3::1'));
  expect(key('2001:db8::1')).toBe(key('2001:db8:0:0:1::1'));
  expect(key('::1')).toBe(key('::2'));
  expect(key('::ffff:192.0.2.1')).not.toBe(key('::ffff:192.0.2.2'));
});
