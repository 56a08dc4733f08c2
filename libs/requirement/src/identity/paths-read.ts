// What a test depends on, so that a release affects only the tests that read what it changes.
import { readsClock } from '../language/operators-for.js';
import type { Test } from '../test.js';
import { comparisonsOf, partsOf } from './comparisons-of.js';

/**
 * The paths that the test reads, each once, in document order: `<control>/<field>`, `<control>/@commitment`,
 * `<control>/@reviewed`, `attestations`, `upstream`. A list stands for all its members. What becomes of a control's status
 * or visibility bears on every path of the control.
 */
export function pathsRead(test: Test): readonly string[] {
  return [...new Set(paths(test))];
}

/** Whether the verdict may change by the passing of time alone. */
export function readsTime(test: Test): boolean {
  return comparisonsOf(test).some(({ op }) => readsClock(op));
}

function paths(test: Test): readonly string[] {
  if ('field' in test) return [test.field];
  if ('every' in test) return [test.every];
  if ('some' in test) return [test.some];
  return partsOf(test).flatMap(paths);
}
