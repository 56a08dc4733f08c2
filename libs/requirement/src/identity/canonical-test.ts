// The form of a test in which equal tests of different customers are one (language, section 4).
import { type JsonValue, canonicalJson, hashJson, isJsonList } from '@bunkai/disclosure';
import { takesList } from '../language/operators-for.js';
import type { Test } from '../test.js';

/** `sha256:…` of the canonical form: equal for tests that differ in the order or repetition of operands only. */
export function testHash(test: Test): string {
  return hashJson(canonicalTest(test));
}

/**
 * The test with the operands of `all` and `any` and its lists of codes sorted by their canonical JSON and repetitions
 * dropped. Lists of numbers stay as they are. For identity only: a verdict reports in the order of the test as written.
 */
export function canonicalTest(test: Test): Test {
  if ('all' in test) return { all: canonicalParts(test.all) };
  if ('any' in test) return { any: canonicalParts(test.any) };
  if ('not' in test) return { not: canonicalTest(test.not) };
  if ('field' in test) {
    const { op, value } = test;
    return takesList(op) && isJsonList(value) ? { ...test, value: canonicalCodes(value) } : test;
  }
  const where = test.where ? { where: canonicalTest(test.where) } : {};
  return { ...test, ...where, test: canonicalTest(test.test) };
}

function canonicalParts(parts: readonly Test[]): readonly Test[] {
  return sortedByForm(parts.map(canonicalTest));
}

function canonicalCodes(list: readonly JsonValue[]): readonly JsonValue[] {
  return list.some((element) => typeof element === 'number') ? list : sortedByForm(list);
}

/** Sorted by UTF-16 code units of the canonical form, as RFC 8785 sorts names. */
function sortedByForm<Value extends JsonValue>(values: readonly Value[]): readonly Value[] {
  const byForm = new Map(values.map((value) => [canonicalJson(value), value]));
  return [...byForm].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
