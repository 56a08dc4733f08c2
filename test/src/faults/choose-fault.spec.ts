import { expect, it } from 'vitest';
import { chooseFault } from './choose-fault.js';
import { type Fault, both } from './fault.js';

const fault = (name: string, isRare = false): Fault => ({
  name,
  on: both,
  isRare,
  strike: () => Promise.resolve(),
});
const namesOf = (faults: readonly Fault[], count: number) =>
  Array.from({ length: count }, (_, seed) => chooseFault(faults, seed)?.name).join(' ');

it('plays each in turn, and in each round one of the rare ones', () => {
  expect(namesOf([fault('a'), fault('X', true), fault('b'), fault('Y', true)], 9)).toBe('a b X a b Y a b X');
});

it('plays those alone that there are', () => {
  expect(namesOf([fault('a'), fault('b')], 3)).toBe('a b a');
  expect(namesOf([fault('X', true), fault('Y', true)], 3)).toBe('X Y X');
  expect(chooseFault([], 1)).toBeUndefined();
});
