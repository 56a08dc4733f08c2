import { expect, it } from 'vitest';
import { KeptTests } from './kept-tests.js';

function source() {
  const asked: string[][] = [];
  const findTests = (hashes: readonly string[]) => {
    asked.push([...hashes]);
    const tests = hashes
      .filter((hash) => hash !== 'none')
      .map((hash) => ({ hash, scope: 'service', test: { all: [] } }) as const);
    return Promise.resolve(tests.toReversed());
  };
  return { asked, findTests };
}
const hashesOf = (tests: readonly { readonly hash: string }[]) => tests.map(({ hash }) => hash);

it('fetches what is not kept, and gives the same test again', async () => {
  const from = source();
  const kept = new KeptTests(from, 10);
  const [a] = await kept.find(['a', 'b']);
  const again = await kept.find(['c', 'b', 'a']);
  expect(hashesOf(again)).toEqual(['c', 'b', 'a']);
  expect(again[2]).toBe(a);
  await kept.find(['a', 'b', 'c']);
  await kept.find([]);
  expect(from.asked).toEqual([['a', 'b'], ['c']]);
});

it('forgets what was asked for the longest ago, and is right though more is asked for than it keeps', async () => {
  const from = source();
  const kept = new KeptTests(from, 2);
  expect(hashesOf(await kept.find(['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
  await kept.find(['b']);
  await kept.find(['d']);
  await kept.find(['b']);
  await kept.find(['c']);
  expect(from.asked).toEqual([['a', 'b', 'c'], ['d'], ['c']]);
});

it('throws for a hash without a test', async () => {
  await expect(new KeptTests(source()).find(['a', 'none'])).rejects.toThrow('no test has the hash none');
});
