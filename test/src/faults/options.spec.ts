import { expect, it } from 'vitest';
import { readOptions } from './options.js';

it('plays 200 seeds on both backends unless told otherwise', () => {
  const { backends, seeds, minutes, write, only, toldByJobs } = readOptions([]);
  expect([backends, seeds.length, seeds[0], minutes, write, only, toldByJobs]).toEqual([
    ['postgres', 'redis'],
    200,
    0,
    240,
    false,
    undefined,
    false,
  ]);
});

it('plays one seed again, or a range, on one backend', () => {
  expect(readOptions(['--seed', '17', '--backend', 'redis'])).toMatchObject({
    backends: ['redis'],
    seeds: [17],
  });
  expect(readOptions(['--told-by-jobs']).toldByJobs).toBe(true);
  expect(readOptions(['--from', '5', '--seeds', '3', '--fault', 'kill api']).seeds).toEqual([5, 6, 7]);
});

it.each([['--seeds', 'many'], ['--backend', 'mysql'], ['--seed', '-1'], ['--all']])(
  'refuses %s %s',
  (...args) => {
    expect(() => readOptions(args)).toThrow();
  },
);
