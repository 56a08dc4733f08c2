import { describe, expect, it } from 'vitest';
import { pageLocale, preferredLocale } from './request-context.js';

describe('preferredLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr-FR, fr;q=0.9', 'en'],
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7', 'ja'],
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['en;q=0.2, ja;q=0.5', 'ja'],
    ['ja;q=0', 'en'],
    ['ja;q=nonsense', 'ja'],
  ])('reads %j as %s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });
});

it('takes the word of a page for its own language alone', () => {
  expect(['ja', 'en', 'fr', '', undefined, ['ja', 'en']].map(pageLocale)).toEqual([
    'ja',
    'en',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
