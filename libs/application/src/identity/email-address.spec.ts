import { expect, it } from 'vitest';
import { isEmailAddress, normaliseEmail } from './email-address.js';

it('knows an address by one spelling', () => {
  expect(normaliseEmail('  Anna.Muster@Example.ORG \n')).toBe('anna.muster@example.org');
  expect(normaliseEmail('Ju\u0308rgen@example.org')).toBe('jürgen@example.org');
});

it.each(['a@b', 'first.last+tag@sub.example.org', '鈴木@例え.jp'])('takes %s', (email) => {
  expect(isEmailAddress(email)).toBe(true);
});

it.each([
  '',
  'a',
  '@b',
  'a@',
  'a b@c',
  'a@b@c',
  'a@b\u0000',
  `${'a'.repeat(65)}@b`,
  `a@${'b'.repeat(260)}`,
  'a@\ud800',
])('does not take %j', (email) => {
  expect(isEmailAddress(email)).toBe(false);
});
