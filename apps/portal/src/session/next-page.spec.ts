import { expect, it } from 'vitest';
import { nextPage } from './next-page.js';

it.each([
  ['/customer?profile=1#top', '/customer?profile=1#top'],
  ['', '/home'],
  ['//evil.example/', '/home'],
  ['/\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['https://evil.example/', '/home'],
  ['javascript:alert(1)', '/home'],
  ['/a\\..\\b', '/home'],
])('leads from next=%j to %s', (next, path) => {
  expect(nextPage(new URLSearchParams({ next }))).toBe(path);
});
