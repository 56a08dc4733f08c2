// Cases of section 1.1 (how types compare) and of the table of operators in section 2.
import type { JsonValue } from '@bunkai/disclosure';
import type { Operator, Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  unmet,
  withGroups,
} from './conformance-case.js';

/** A case of one field of one control, offered with one value: each comparison with whether it is met. */
function onValue(
  name: string,
  field: string,
  found: JsonValue,
  ...comparisons: readonly (readonly [Operator, JsonValue | undefined, boolean])[]
): ConformanceCase {
  const [control = '', fieldName = ''] = field.split('/');
  return conformanceCase(
    name,
    { statements: { [control]: offered({ [fieldName]: found }) } },
    ...comparisons.map(([op, value, holds]) => {
      const test: Test = { field, op, ...(value !== undefined && { value }) };
      const verdict = holds ? met([field, found]) : unmet('compared', [field, found]);
      return [test, namesGroup(value) ? withGroups(verdict) : verdict] as const;
    }),
  );
}

function namesGroup(value: JsonValue | undefined): boolean {
  return JSON.stringify(value ?? null).includes('"group"');
}

export const comparisonCases: readonly ConformanceCase[] = [
  onValue(
    'booleans compare as themselves',
    '7.2.2/staffTraining',
    false,
    ['equals', false, true],
    ['equals', true, false],
    ['notEquals', true, true],
    ['disclosed', undefined, true],
  ),
  onValue(
    'numbers compare as IEEE doubles',
    '14.1.1/availabilityTarget',
    0.3,
    ['equals', 0.30000000000000004, false],
    ['atLeast', 0.30000000000000004, false],
    ['atMost', 0.30000000000000004, true],
    ['atLeast', 0.3, true],
    ['oneOf', [1, 0.3], true],
    ['oneOf', [], false],
  ),
  onValue(
    '1 year = 365 days',
    '12.3.1/rpo',
    'P1Y',
    ['equals', 'P365D', true],
    ['notEquals', 'P366D', true],
    ['atLeast', 'P52W', true],
    ['atLeast', 'PT8760H', true],
    ['atMost', 'PT8759H59M59.999999999999S', false],
  ),
  onValue(
    '1 month = 1/12 year, an exact rational',
    '12.3.1/rpo',
    'P1M',
    ['equals', 'PT730H', true],
    ['equals', 'P30DT10H', true],
    ['atMost', 'P30D', false],
    ['atLeast', 'P30DT10H0.0000000000000000001S', false],
  ),
  onValue(
    'indefinite = +∞',
    '12.3.1/backupRetention',
    'indefinite',
    ['atLeast', 'P9999Y', true],
    ['atMost', 'P9999Y', false],
    ['equals', 'indefinite', true],
    ['atLeast', 'indefinite', true],
    ['atMost', 'indefinite', true],
  ),
  onValue('every duration is shorter than indefinite', '12.3.1/backupRetention', 'P9999Y', [
    'atLeast',
    'indefinite',
    false,
  ]),
  onValue(
    'a full-date is its first instant in UTC',
    '12.3.1/restoreTestLast',
    '2026-03-01',
    ['equals', '2026-03-01T00:00:00Z', true],
    ['equals', '2026-03-01T09:00:00+09:00', true],
    ['atLeast', '2026-03-01T00:00:00.000000001Z', false],
    ['atMost', '2026-02-28T23:59:59Z', false],
    ['notEquals', '2026-03-02', true],
  ),
  onValue(
    'an ordered enum compares by the catalogue’s order',
    '9.2.3/adminMfa',
    'enforceableByCustomer',
    ['atLeast', 'optional', true],
    ['atLeast', 'enforced', false],
    ['atMost', 'enforceableByCustomer', true],
    ['equals', 'enforced', false],
    ['oneOf', ['enforced', 'enforceableByCustomer'], true],
  ),
  onValue(
    'a code-set is a set: order and repetition are ignored',
    '18.1.1/storageCountries',
    ['JP', 'DE', 'JP'],
    ['contains', 'DE', true],
    ['containsAll', ['DE', 'JP', 'DE'], true],
    ['containsAll', ['JP', 'SG'], false],
    ['containsAny', ['SG', 'JP'], true],
    ['subsetOf', ['JP', 'DE', 'SG'], true],
    ['subsetOf', ['JP'], false],
    ['disjointFrom', ['US'], true],
    ['disjointFrom', ['US', 'DE'], false],
  ),
  onValue(
    'an empty list is a value; empty operand lists are valid',
    '18.1.1/storageCountries',
    [],
    ['disclosed', undefined, true],
    ['subsetOf', [], true],
    ['containsAll', [], true],
    ['containsAny', [], false],
    ['disjointFrom', [], true],
  ),
  onValue(
    'a group stands for its members, and its edition is recorded',
    '18.1.1/storageCountries',
    ['NO', 'JP'],
    ['subsetOf', [{ group: 'EEA' }, 'JP'], true],
    ['subsetOf', [{ group: 'EU' }, 'JP'], false],
    ['disjointFrom', [{ group: 'G7' }], false],
    ['containsAll', [{ group: 'EEA' }], false],
  ),
  onValue('a group may stand in `oneOf` of a country too', '18.1.1/governingLaw', 'NO', [
    'oneOf',
    [{ group: 'EEA' }],
    true,
  ]),
  onValue('an empty string is a value', '9.2.4/credentialIssueProcedure', '', ['disclosed', undefined, true]),
];
