// The comparisons of which a test is made.
import type { Comparison, Test } from '../test.js';

/** Every comparison in the test, in document order (in quantifiers, the `where` first). */
export function comparisonsOf(test: Test): readonly Comparison[] {
  if ('field' in test) return [test];
  return partsOf(test).flatMap(comparisonsOf);
}

/** The tests directly inside a test, in the order in which they are read. */
export function partsOf(test: Test): readonly Test[] {
  if ('all' in test) return test.all;
  if ('any' in test) return test.any;
  if ('not' in test) return [test.not];
  if ('field' in test) return [];
  return test.where ? [test.where, test.test] : [test.test];
}
