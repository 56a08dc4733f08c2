import { expect, it } from 'vitest';
import { maskedEmail } from './masked-email.js';

it.each([
  ['aoi@bank.example', 'a…@bank.example'],
  ['"a@b"@bank.example', '"…@bank.example'],
  ['😀x@bank.example', '😀…@bank.example'],
  ['@bank.example', '…'],
  ['nonsense', '…'],
])('of %s shows %s', (email, shown) => {
  expect(maskedEmail(email)).toBe(shown);
});
