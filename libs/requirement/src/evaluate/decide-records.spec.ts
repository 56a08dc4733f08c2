import { describe, expect, it } from 'vitest';
import { iso27017_2015 } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { disclosing, noon, offered } from '../spec/disclosing.js';
import type { Test } from '../test.js';
import { compileTest } from './compile-test.js';
import { normaliseDisclosure } from './normalise-disclosure.js';
import { outcomeOfTest, verifyTest } from './verify-test.js';

const list = '12.4.1/logRetentionByType';
const long: Test = { field: './retention', op: 'atLeast', value: 'P1Y' };
const audit: Test = { field: './type', op: 'equals', value: 'audit' };

/** The outcome alone, asked before anything else has read the release. */
function outcomeOf(records: readonly JsonValue[], test: Test): string {
  const disclosure = disclosing({ '12.4.1': offered({ logRetentionByType: records }) });
  const compiled = compileTest(test, iso27017_2015);
  const outcome = outcomeOfTest(compiled, 'service', normaliseDisclosure({ disclosure, at: noon }));
  const explained = verifyTest(compiled, 'service', normaliseDisclosure({ disclosure, at: noon }));
  expect(explained.outcome).toBe(outcome);
  return outcome;
}

/** As many records as asked for, all alike but the one at `place`. */
function records(count: number, place: number, odd: JsonValue): JsonValue[] {
  return Array.from({ length: count }, (_, index) =>
    index === place ? odd : { type: 'audit', retention: 'P1Y' },
  );
}

describe.each([1, 15, 16, 17, 31, 32, 33, 40])('a list of %i records', (count) => {
  const places = [0, 14, 15, 16, 30, 31, 32, count - 1].filter((place) => place < count);

  it.each(places)('is decided by its record at %i', (place) => {
    const short = records(count, place, { type: 'audit', retention: 'P1D' });
    expect(outcomeOf(short, { every: list, test: long })).toBe('unmet');
    expect(outcomeOf(short, { some: list, test: { not: long } })).toBe('met');
    const unsaid = records(count, place, { type: 'audit' });
    expect(outcomeOf(unsaid, { every: list, test: long })).toBe('undetermined');
    expect(outcomeOf(unsaid, { some: list, test: { not: long } })).toBe('undetermined');
    expect(outcomeOf(unsaid, { every: list, where: { not: audit }, test: long })).toBe('met');
    const fractional = records(count, place, { type: 'audit', retention: 'PT0.5S' });
    expect(outcomeOf(fractional, { every: list, where: audit, test: long })).toBe('unmet');
    expect(outcomeOf(fractional, { some: list, where: audit, test: { not: long } })).toBe('met');
  });

  it('asks nothing of records where the test is empty', () => {
    const alike = records(count, -1, null);
    expect(outcomeOf(alike, { every: list, test: { all: [] } })).toBe('met');
    expect(outcomeOf(alike, { every: list, test: { any: [] } })).toBe('unmet');
    expect(outcomeOf(alike, { some: list, test: { any: [] } })).toBe('unmet');
  });
});
