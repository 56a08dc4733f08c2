import { expect, it } from 'vitest';
import { readBenchOptions } from './harness-options.js';

const names = ['verify', 'pages'];

it('runs all with seed 1 and writes, unless told otherwise', () => {
  expect(readBenchOptions([], names)).toEqual({ quick: false, only: [], seed: 1, write: true });
});

it('leaves the document alone where it was quick, unless told to write', () => {
  expect(readBenchOptions(['--quick'], names).write).toBe(false);
  expect(readBenchOptions(['--quick', '--write'], names).write).toBe(true);
  expect(readBenchOptions(['--no-write', '--only', 'pages', '--seed', '7'], names)).toEqual({
    quick: false,
    only: ['pages'],
    seed: 7,
    write: false,
  });
});

it.each([['--only', 'nothing'], ['--seed', 'x'], ['--all']])('refuses %s %s', (...args) => {
  expect(() => readBenchOptions(args, names)).toThrow();
});
