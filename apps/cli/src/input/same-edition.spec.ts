import { expect, it } from 'vitest';
import { InvalidInputError } from '../shell/invalid-input-error.js';
import { sameEdition } from './same-edition.js';

const files = ['a', 'b', 'c'].map((name) => ({ name, bytes: new Uint8Array() }));

it('passes documents of one edition', () => {
  sameEdition(files, [{ catalogue: 'x' }, { catalogue: 'x' }, { catalogue: 'x' }]);
  sameEdition([], []);
});

it('names every document of another edition', () => {
  const mixed = () => {
    sameEdition(files, [{ catalogue: 'x' }, { catalogue: 'y' }, { catalogue: 'z' }]);
  };
  expect(mixed).toThrow(InvalidInputError);
  try {
    mixed();
  } catch (error) {
    const { faults } = error as InvalidInputError;
    expect(faults.map(({ file, fault }) => [file, fault.pointer])).toEqual([
      ['b', '/catalogue'],
      ['c', '/catalogue'],
    ]);
  }
});
