import { expect, it } from 'vitest';
import { iso27017_2015 } from '@bunkai/catalogue';
import { disclosing, noon, offered } from '../spec/disclosing.js';
import type { Test } from '../test.js';
import { compileTest } from './compile-test.js';
import { normaliseDisclosure } from './normalise-disclosure.js';
import { compileTogether } from './tests-together.js';
import { outcomesOfTests } from './verify-test.js';

const month: Test = { field: '12.3.1/backupRetention', op: 'atLeast', value: 'P30D' };
const segregated: Test = { field: '13.1.3/tenantSegregation', op: 'equals', value: true };
const aMonth = disclosing({ '12.3.1': offered({ backupRetention: 'P30D' }) });
const aDay = disclosing({
  '12.3.1': offered({ backupRetention: 'P1D' }),
  '13.1.3': { status: 'not-offered' },
});

function together(...tests: readonly Test[]) {
  return compileTogether(tests.map((test) => compileTest(test, iso27017_2015)));
}

function read(disclosure = aMonth) {
  return normaliseDisclosure({ disclosure, at: noon });
}

it('outcomes are in the order of the tests, whatever their kinds', () => {
  const tests = [{ all: [] }, { any: [month, segregated] }, month, { not: month }, { any: [] }, segregated];
  expect(outcomesOfTests(together(...tests), 'service', read())).toEqual([
    'met',
    'met',
    'met',
    'unmet',
    'unmet',
    'undetermined',
  ]);
});

it('no test gives no outcome', () => {
  expect(outcomesOfTests(together(), 'service', read())).toEqual([]);
  expect(outcomesOfTests(together(), 'chain', read())).toEqual([]);
});

it('one release leaves nothing behind for the next', () => {
  const tests = together(month, segregated, { all: [month, segregated] }, { not: { any: [] } });
  const before = outcomesOfTests(tests, 'service', read());
  expect(outcomesOfTests(tests, 'service', read(aDay))).toEqual(['unmet', 'unmet', 'unmet', 'met']);
  expect(outcomesOfTests(tests, 'service', read())).toEqual(before);
  expect(before).toEqual(['met', 'undetermined', 'undetermined', 'met']);
});

it('along a chain every service must pass, and one that is not known leaves open what was met', () => {
  const upstream = [{ service: 'a/a' }, { service: 'b/b' }];
  const own = disclosing({ '12.3.1': offered({ backupRetention: 'P30D' }) }, { upstream });
  const other = disclosing({ '12.3.1': offered({ backupRetention: 'P1D' }) }, {}, 'b/b');
  const tests = together(month, { not: month }, { all: [] });
  const chain = normaliseDisclosure({ disclosure: own, upstream: [other], at: noon });
  expect(outcomesOfTests(tests, 'chain', chain)).toEqual(['unmet', 'unmet', 'undetermined']);
  expect(outcomesOfTests(tests, 'service', chain)).toEqual(['met', 'unmet', 'met']);
});

it('tests and release are of one edition', () => {
  const other = { ...compileTest(month, iso27017_2015), catalogue: 'other' };
  expect(() => compileTogether([compileTest(month, iso27017_2015), other])).toThrow(
    new TypeError('tests of other and of iso27017-2015 do not mix'),
  );
  expect(() => outcomesOfTests(compileTogether([other]), 'service', read())).toThrow(TypeError);
});
