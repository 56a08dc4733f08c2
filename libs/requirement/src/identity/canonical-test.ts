// The form of a test in which equal tests of different customers are one (language, section 4).
import { type JsonValue, canonicalJson, hashJson, isJsonList } from '@bunkai/disclosure';
import { takesList } from '../language/operators-for.js';
import type { Comparison, Every, Some, Test } from '../test.js';

/** `sha256:…` of the canonical form: equal for tests that differ in the order or repetition of operands only. */
export function testHash(test: Test): string {
  return hashJson(canonicalTest(test));
}

/**
 * The test with the operands of `all` and `any` and its lists of codes sorted by their canonical JSON and repetitions
 * dropped. Lists of numbers stay as they are. For identity only: a verdict reports in the order of the test as written.
 */
export function canonicalTest(test: Test): Test {
  return canonical(test).value;
}

/** A value with its canonical JSON, which is put together from that of the parts: each part is written once. */
interface Written<Value> {
  readonly value: Value;
  readonly json: string;
}

function canonical(test: Test): Written<Test> {
  if ('all' in test) {
    const { value, json } = canonicalParts(test.all);
    return { value: { all: value }, json: `{"all":${json}}` };
  }
  if ('any' in test) {
    const { value, json } = canonicalParts(test.any);
    return { value: { any: value }, json: `{"any":${json}}` };
  }
  if ('not' in test) {
    const { value, json } = canonical(test.not);
    return { value: { not: value }, json: `{"not":${json}}` };
  }
  return 'field' in test ? canonicalComparison(test) : canonicalQuantifier(test);
}

function canonicalComparison(test: Comparison): Written<Test> {
  const { op, value } = test;
  const sorts = takesList(op) && isJsonList(value) && !value.some((element) => typeof element === 'number');
  return written(sorts ? { ...test, value: sorted(value.map(written)).value } : test);
}

function canonicalQuantifier(quantifier: Every | Some): Written<Test> {
  const test = canonical(quantifier.test);
  const where = quantifier.where && canonical(quantifier.where);
  const parts = { test: test.value, ...(where && { where: where.value }) };
  const partsJson = `"test":${test.json}${where ? `,"where":${where.json}` : ''}}`;
  return 'every' in quantifier
    ? {
        value: { every: quantifier.every, ...parts },
        json: `{"every":${canonicalJson(quantifier.every)},${partsJson}`,
      }
    : {
        value: { some: quantifier.some, ...parts },
        json: `{"some":${canonicalJson(quantifier.some)},${partsJson}`,
      };
}

function canonicalParts(parts: readonly Test[]): Written<readonly Test[]> {
  return sorted(parts.map(canonical));
}

/** Sorted by UTF-16 code units of the canonical JSON, as RFC 8785 sorts names; each once. */
function sorted<Value>(list: readonly Written<Value>[]): Written<readonly Value[]> {
  const byJson = new Map(list.map(({ json, value }) => [json, value]));
  const inOrder = [...byJson].sort(([a], [b]) => (a < b ? -1 : 1));
  return { value: inOrder.map(([, value]) => value), json: `[${inOrder.map(([json]) => json).join(',')}]` };
}

function written<Value extends JsonValue>(value: Value): Written<Value> {
  return { value, json: canonicalJson(value) };
}
