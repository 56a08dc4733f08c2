import { expect, it } from 'vitest';
import { age } from './age.js';

it.each([
  [-5, 'PT0S'],
  [0, 'PT0S'],
  [119, 'PT119S'],
  [120, 'PT2M'],
  [7_199, 'PT120M'],
  [7_200, 'PT2H'],
  [172_800, 'P2D'],
])('%d seconds are %s', (seconds, expected) => {
  const from = new Date('2026-11-22T00:00:00Z');
  const to = new Date(from.getTime() + seconds * 1_000);
  expect(age(from.toISOString(), to.toISOString())).toBe(expected);
});
