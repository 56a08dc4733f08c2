import { describe, expect, it } from 'vitest';
import { byReadership, inParts } from './by-readership.js';

const base = { serviceId: 'svc', variant: '', readerClass: 'nda' } as const;
const tokyo = { ...base, variant: 'tokyo' } as const;
const held = (readership: typeof base | typeof tokyo, ...tests: readonly string[]) =>
  tests.map((test) => ({ readership: { ...readership }, test }));

describe('what several readerships hold', () => {
  it('is sorted by who holds it, not by which object says so', () => {
    const sorted = byReadership([...held(base, 'a'), ...held(tokyo, 'b'), ...held(base, 'c')]);
    expect(sorted.map(({ readership, held: own }) => [readership, own.map(({ test }) => test)])).toEqual([
      [base, ['a', 'c']],
      [tokyo, ['b']],
    ]);
  });

  it('comes in parts that leave no readership in two', () => {
    const all = [
      ...held(base, 'a', 'b'),
      ...held(tokyo, 'c'),
      ...held({ ...base, variant: 'x' } as never, 'd'),
    ];
    const parts = (enough: number) =>
      inParts(all, enough).map((part) => part.map(({ test }) => test).join(''));
    expect([parts(1), parts(2), parts(3), parts(4)]).toEqual([
      ['ab', 'c', 'd'],
      ['ab', 'cd'],
      ['abc', 'd'],
      ['abcd'],
    ]);
    expect(inParts([], 3)).toEqual([]);
  });
});
