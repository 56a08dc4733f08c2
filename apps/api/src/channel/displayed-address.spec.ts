import { expect, it } from 'vitest';
import { displayedAddress } from './displayed-address.js';

it.each([
  ['https://hooks.example/bunkai', 'https://hooks.example/bunkai'],
  ['https://hooks.example:8443/in/v1?token=s3cret&team=a', 'https://hooks.example:8443/in/v1?token=…&team=…'],
  ['https://user:pass@hooks.example/in#there', 'https://hooks.example/in'],
  [
    'https://hooks.slack.com/services/T0001/B0002/abcdefghijklmnopqrstuvwx',
    'https://hooks.slack.com/services/T000…/B000…/abcd…',
  ],
  [
    'https://prod-1.example.logic.azure.com/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke?api-version=1&sig=xyz',
    'https://prod-1.example.logic.azure.com/workflows/0123…/triggers/manual/paths/invoke?api-version=…&sig=…',
  ],
  ['https://hooks.example/?abcdefghijklmnopqrstuvwxyz', 'https://hooks.example/?abcd…=…'],
  ['nonsense', '…'],
])('shows of %s only %s', (address, shown) => {
  expect(displayedAddress(address)).toBe(shown);
});
