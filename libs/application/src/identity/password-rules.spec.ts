import { describe, expect, it } from 'vitest';
import { normalisePassword, passwordFaults } from './password-rules.js';

const codes = (password: string, email = 'someone@example.org') =>
  passwordFaults(password, email, '/password').map(({ code, pointer }) => `${pointer} ${code}`);

describe('a new password', () => {
  it.each([
    'seven tall giraffes',
    'こんにちは世界のみなさん',
    '8f!kQ2#mLz',
    '🦒'.repeat(3) + ' in a row',
    'x'.repeat(100) + 'y'.repeat(100),
  ])('may be %s', (password) => {
    expect(codes(password)).toEqual([]);
  });

  it.each([
    ['short', 'password-too-short'],
    ['', 'password-too-short'],
    ['🦒🐘🦒🐘🦁🦒🐘🦒🐘', 'password-too-short'],
    ['xy'.repeat(100) + 'z', 'password-too-long'],
    ['x'.repeat(5_000_000), 'password-too-long'],
    ['1234567890', 'password-common'],
    ['Password123', 'password-common'],
    ['PASSWORD12345', 'password-common'],
    ['ＰＡＳＳＷＯＲＤ１２３', 'password-common'],
    ['qwertyuiop', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['Someone@Example.org', 'password-common'],
  ])('may not be %s', (password, code) => {
    expect(codes(password)).toEqual([`/password ${code}`]);
  });

  it('may not be the name in the address', () => {
    expect(codes('bartholomew', 'bartholomew@example.org')).toEqual(['/password password-common']);
    expect(codes('bartholomew', 'someone@example.org')).toEqual([]);
  });
});

it('hashes one password, whichever keyboard it was entered on', () => {
  expect(normalisePassword('Ｃafé パスワード')).toBe(normalisePassword('Cafe\u0301 ﾊﾟｽﾜｰﾄﾞ'));
});
