import { expect, it } from 'vitest';
import { MAX_ADDRESS_LENGTH, addressFaults } from './endpoint-address.js';

const networks = ['127.0.0.0/8', '10.1.0.0/16', '192.0.2.7', 'fd00::/8'];
const codes = (address: string, allowed: readonly string[] = networks) =>
  addressFaults(address, allowed).map(({ code }) => code);

it.each(['https://hooks.example/', 'https://10.9.9.9:8443/a?b=c', 'HTTPS://例え.テスト/通知'])(
  'takes %s',
  (address) => {
    expect(codes(address, [])).toEqual([]);
  },
);

it.each([
  'http://localhost:9000/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://10.1.255.255/',
  'http://192.0.2.7/',
  'http://[fd00::1]/',
])('takes %s inside of the allowed networks, and nowhere else', (address) => {
  expect(codes(address)).toEqual([]);
  expect(codes(address, [])).toEqual(['not-secure']);
});

it.each([
  ['http://10.2.0.1/', 'not-secure'],
  ['http://hooks.example/', 'not-secure'],
  ['http://localhost.example/', 'not-secure'],
  ['ftp://hooks.example/', 'no-https-url'],
  ['javascript:alert(1)', 'no-https-url'],
  ['hooks.example', 'no-https-url'],
  ['', 'no-https-url'],
  ['https://user@hooks.example/', 'holds-account'],
  ['https://:password@hooks.example/', 'holds-account'],
  [`https://hooks.example/${'a'.repeat(MAX_ADDRESS_LENGTH)}`, 'too-long'],
])('refuses %s', (address, code) => {
  expect(codes(address)).toEqual([code]);
});

it('takes an address of exactly the longest length', () => {
  const start = 'https://hooks.example/';
  expect(codes(start + 'a'.repeat(MAX_ADDRESS_LENGTH - start.length))).toEqual([]);
});
