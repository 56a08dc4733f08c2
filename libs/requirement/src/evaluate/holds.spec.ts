import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@bunkai/disclosure';
import { disclosing, offered, shortly, verdictOn } from '../spec/disclosing.js';
import type { Operator } from '../test.js';

type Row = readonly [found: JsonValue, op: Operator, value: JsonValue, met: boolean];

function check(path: string, rows: readonly Row[]): void {
  const [control = '', field = ''] = path.split('/');
  it.each(rows)('%j %s %j: %s', (found, op, value, expected) => {
    const disclosure = disclosing({ [control]: offered({ [field]: found }) });
    expect(shortly(verdictOn(disclosure, { field: path, op, value }))).toBe(
      expected ? 'met' : 'unmet: compared',
    );
  });
}

describe('booleans', () => {
  check('7.2.2/staffTraining', [
    [true, 'equals', true, true],
    [false, 'equals', true, false],
    [false, 'notEquals', true, true],
    [false, 'equals', false, true],
  ]);
});

describe('numbers are doubles', () => {
  check('14.1.1/availabilityTarget', [
    [99.9, 'atLeast', 99.9, true],
    [99.89, 'atLeast', 99.9, false],
    [99.9, 'atMost', 99.9, true],
    [0, 'equals', -0, true],
    [0, 'oneOf', [-0], true],
    [2 ** 53 + 1, 'equals', 2 ** 53, true],
    [0.1, 'notEquals', 0.30000000000000004, true],
    [99, 'oneOf', [1, 99], true],
    [99, 'oneOf', [], false],
  ]);
});

describe('durations are exact', () => {
  check('12.4.1/logRetention', [
    ['P1Y', 'equals', 'P365D', true],
    ['P12M', 'equals', 'P1Y', true],
    ['P1M', 'equals', 'P30D', false],
    ['P1M', 'equals', 'P30DT10H', true],
    ['P4W', 'atLeast', 'P28D', true],
    ['PT0.1S', 'equals', 'PT0.10S', true],
    ['PT0.1S', 'atMost', 'PT0.09999999999999999999S', false],
    ['PT0.5S', 'atLeast', 'PT1S', false],
    ['PT1.5S', 'atLeast', 'PT1S', true],
    ['PT1.5S', 'notEquals', 'PT1S', true],
    // Beyond what a double counts one by one.
    ['PT9007199254740993S', 'atMost', 'PT9007199254740992S', false],
    ['PT9007199254740993S', 'equals', 'PT9007199254740992S', false],
    ['PT9007199254740993S', 'atLeast', 'P1Y', true],
    ['P1Y', 'atLeast', 'PT9007199254740993S', false],
    ['indefinite', 'atLeast', 'PT9007199254740993S', true],
    ['indefinite', 'atLeast', 'P9999Y', true],
    ['indefinite', 'atMost', 'P9999Y', false],
    ['indefinite', 'equals', 'indefinite', true],
    ['indefinite', 'notEquals', 'indefinite', false],
    ['P1Y', 'atMost', 'indefinite', true],
    ['P1Y', 'atLeast', 'indefinite', false],
  ]);
});

describe('dates are instants, a day its first in UTC', () => {
  check('12.3.1/restoreTestLast', [
    ['2026-01-01', 'equals', '2026-01-01T00:00:00Z', true],
    ['2026-01-01', 'equals', '2026-01-01T09:00:00+09:00', true],
    ['2026-01-01', 'notEquals', '2025-12-31T23:59:59.999999999Z', true],
    ['2026-01-01', 'atLeast', '2026-01-01T00:00:00.000000001Z', false],
    ['2026-01-01', 'atMost', '2026-01-01', true],
    ['2026-01-01T23:59:59Z', 'atMost', '2026-01-01', false],
  ]);
});

describe('enums', () => {
  check('9.2.3/adminMfa', [
    ['enforced', 'atLeast', 'optional', true],
    ['notOffered', 'atLeast', 'optional', false],
    ['optional', 'atMost', 'optional', true],
    ['optional', 'equals', 'optional', true],
    ['optional', 'notEquals', 'enforced', true],
    ['optional', 'oneOf', ['enforced', 'optional'], true],
    ['optional', 'oneOf', [], false],
  ]);
  check('18.1.1/governingLaw', [
    ['JP', 'oneOf', [{ group: 'G7' }], true],
    ['CH', 'oneOf', [{ group: 'G7' }], false],
    ['CH', 'oneOf', [{ group: 'G7' }, 'CH'], true],
  ]);
});

describe('code sets', () => {
  check('18.1.1/storageCountries', [
    [['JP', 'US', 'JP'], 'contains', 'JP', true],
    [['US'], 'contains', 'JP', false],
    [['JP', 'US'], 'containsAll', ['US', 'JP', 'US'], true],
    [['JP'], 'containsAll', ['JP', 'US'], false],
    [['JP'], 'containsAll', [], true],
    [['JP'], 'containsAny', ['US', 'JP'], true],
    [['JP'], 'containsAny', [], false],
    [['JP'], 'subsetOf', ['JP', 'US'], true],
    [['JP', 'CN'], 'subsetOf', ['JP', 'US'], false],
    [[], 'subsetOf', [], true],
    [['JP'], 'disjointFrom', ['US'], true],
    [['JP', 'US'], 'disjointFrom', ['US'], false],
    [['JP'], 'disjointFrom', [], true],
    [['DE', 'NO'], 'subsetOf', [{ group: 'EEA' }], true],
    [['DE', 'NO'], 'subsetOf', [{ group: 'EU' }], false],
    [['DE', 'NO'], 'subsetOf', [{ group: 'EU' }, 'NO'], true],
    [['CA', 'DE', 'FR', 'GB', 'IT', 'JP', 'US'], 'containsAll', [{ group: 'G7' }], true],
  ]);
});

it('a verdict carries the edition of the groups exactly when its test names one', () => {
  const disclosure = disclosing({});
  const field = '18.1.1/storageCountries';
  expect(verdictOn(disclosure, { field, op: 'subsetOf', value: [{ group: 'EU' }] }).codeGroups).toBe(
    '2025-10-26',
  );
  expect(verdictOn(disclosure, { field, op: 'subsetOf', value: ['DE'] })).not.toHaveProperty('codeGroups');
});
