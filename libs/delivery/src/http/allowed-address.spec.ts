import { describe, expect, it } from 'vitest';
import { addressRules } from './allowed-address.js';

const rules = addressRules([]);

describe('addressRules', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '203.0.112.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
  ])('allows the public address %s', (address) => expect(rules.allows(address)).toBe(true));

  it.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared', '100.64.0.1'],
    ['the metadata of most clouds', '169.254.169.254'],
    ['the metadata of Alibaba', '100.100.100.200'],
    ['the metadata of Oracle', '192.0.0.192'],
    ['the host of Azure', '168.63.129.16'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.19.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '250.1.2.3'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['unique local, with the metadata of AWS', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['public with a zone', '2606:4700::1%1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-compatible though public', '::8.8.8.8'],
    ['IPv4-compatible, in hexadecimal', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a site', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::1'],
    ['ISATAP', '2606:4700::5efe:7f00:1'],
    ['ISATAP, globally administered', '2606:4700::200:5efe:7f00:1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['not assigned', '4000::1'],
    ['segment routing', '5f00::1'],
    ['no address', 'localhost'],
    ['nothing', ''],
  ])('refuses %s (%s)', (_what, address) => expect(rules.allows(address)).toBe(false));

  it('allows what the operator allows, and nothing beside it', () => {
    const lenient = addressRules(['10.1.0.0/16', 'fd12::/16', '10.3.0.1']);
    const asked = ['10.1.2.3', '::ffff:10.1.2.3', 'fd12::9', '10.3.0.1', '10.3.0.2', 'fd13::9', '127.0.0.1'];
    expect(asked.filter(lenient.allows)).toEqual(['10.1.2.3', '::ffff:10.1.2.3', 'fd12::9', '10.3.0.1']);
  });

  it.each(['10.1.2', 'everything', '10.0.0.0/33', ''])('throws on %j, which is no network', (network) => {
    expect(() => addressRules([network])).toThrow();
  });
});
