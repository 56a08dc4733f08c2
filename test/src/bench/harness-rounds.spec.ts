import { expect, it } from 'vitest';
import { measureRounds, microsecondsPerCall } from './harness-rounds.js';

it('has every side once a round, in an order that the seed decides, and forgets the warm-up', async () => {
  const play = async (seed: number) => {
    const calls: string[] = [];
    const side = (name: string) => () => calls.push(name);
    const sides = { a: side('a'), b: side('b'), c: side('c') };
    const figures = await measureRounds({ seed }, sides, { rounds: 4, warmUps: 2 });
    return { calls, figures };
  };
  const { calls, figures } = await play(1);
  for (let round = 0; round < 6; round++) {
    expect(calls.slice(round * 3, round * 3 + 3).toSorted()).toEqual(['a', 'b', 'c']);
  }
  expect(figures.a).toEqual(calls.flatMap((name, index) => (name === 'a' ? [index + 1] : [])).slice(2));
  expect((await play(1)).calls).toEqual(calls);
  expect((await play(2)).calls).not.toEqual(calls);
});

it('refuses a run that gives no number', () => {
  expect(() => microsecondsPerCall(() => NaN, 1)).toThrow(/no number/);
});
