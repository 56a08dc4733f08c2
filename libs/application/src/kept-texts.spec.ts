import { expect, it } from 'vitest';
import { KeptTexts } from './kept-texts.js';

/** The keys whose text had to be made, in this order of asking. */
function made(kept: KeptTexts, asked: readonly (readonly [key: string, text: string])[]): string[] {
  return asked.flatMap(([key, text]) => {
    const found = kept.find(key);
    expect(found ?? kept.keep(key, text)).toBe(text);
    return found === undefined ? [key] : [];
  });
}

it('keeps a text while there is room', () => {
  const asked = [
    ['a', '1234'],
    ['b', '5678'],
    ['a', '1234'],
    ['b', '5678'],
  ] as const;
  expect(made(new KeptTexts(8), asked)).toEqual(['a', 'b']);
});

it('lets go of what was asked for longest ago', () => {
  const asked = [
    ['a', '1234'],
    ['b', '5678'],
    ['a', '1234'],
    ['c', '90'],
    ['a', '1234'],
    ['b', '5678'],
  ] as const;
  expect(made(new KeptTexts(8), asked)).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps nothing that is larger than all its room', () => {
  const asked = [
    ['a', '1234'],
    ['b', '123456789'],
    ['b', '123456789'],
    ['a', '1234'],
  ] as const;
  expect(made(new KeptTexts(8), asked)).toEqual(['a', 'b', 'b']);
});

it('holds one text a key', () => {
  const kept = new KeptTexts(8);
  kept.keep('a', '1234');
  kept.keep('a', '56');
  expect(
    made(kept, [
      ['b', '123456'],
      ['a', '56'],
    ]),
  ).toEqual(['b']);
});
