// Whether a test's outcome depends on the membership of a named group of countries.
import { isJsonList, isJsonObject } from '@bunkai/disclosure';
import type { Test } from '../test.js';
import { comparisonsOf } from './comparisons-of.js';

/** Whether a list of codes in the test names a group. */
export function namesGroup(test: Test): boolean {
  return comparisonsOf(test).some(
    ({ value }) => isJsonList(value) && value.some((code) => isJsonObject(code)),
  );
}
