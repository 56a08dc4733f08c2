import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { parseRequirements } from './parse-requirements.js';

const log = '12.4.1/logRetention';
const logs = '12.4.1/logRetentionByType';
const long = { field: log, op: 'atLeast', value: 'P1Y' };
const longMember = { field: './retention', op: 'atLeast', value: 'P1Y' };
const countries = '18.1.1/storageCountries';

function document(members: Readonly<Record<string, JsonValue>> = {}): JsonValue {
  return {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: { en: 'Bank', ja: '銀行' },
    requirements: [],
    ...members,
  };
}

function requiring(test: JsonValue, members: Readonly<Record<string, JsonValue>> = {}): JsonValue {
  return document({ requirements: [{ id: 'R-1', control: '12.4.1', test, ...members }] });
}

/** `<pointer> <code>` of each fault. */
function faultsOf(value: JsonValue): readonly string[] {
  const parsed = parseRequirements(value);
  return parsed.ok ? [] : parsed.refusal.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a test at fault', () => {
  const level = (value: JsonValue, op = 'atLeast') => ({
    some: 'attestations',
    test: { field: './level', op, value },
  });
  it.each<[string, JsonValue, readonly string[]]>([
    ['no object', 'x', [' not-a-test']],
    ['a list', [], [' not-a-test']],
    ['null', null, [' not-a-test']],
    ['an empty object', {}, [' not-a-test']],
    ['a where alone', { where: long }, [' not-a-test']],
    ['no field', { op: 'atLeast', value: 1 }, ['/field missing-member']],
    ['no operator', { field: log, value: 'P1Y' }, ['/op missing-member']],
    ['no value', { field: log, op: 'atLeast' }, ['/value missing-member']],
    ['no value for ageAtMost', { field: '12.4.1/@reviewed', op: 'ageAtMost' }, ['/value missing-member']],
    ['a value for disclosed', { field: log, op: 'disclosed', value: 'P1Y' }, ['/value unknown-member']],
    ['a member too many', { ...long, where: long }, ['/where unknown-member']],
    ['two forms', { all: [], any: [] }, ['/any unknown-member']],
    ['no list of parts', { all: long }, ['/all wrong-type']],
    ['parts at fault', { any: [long, 1, { not: [] }] }, ['/any/1 not-a-test', '/any/2/not not-a-test']],
    ['an unknown control', { ...long, field: '99.9/logRetention' }, ['/field unknown-field']],
    ['an unknown field', { ...long, field: '12.4.1/logs' }, ['/field unknown-field']],
    ['a prototype name', { ...long, field: '__proto__' }, ['/field unknown-field']],
    ['a control alone', { ...long, field: '12.4.1' }, ['/field unknown-field']],
    ['a field that is no text', { ...long, field: 1 }, ['/field wrong-type']],
    ['an unknown statement member', { ...long, field: '12.4.1/@visibility' }, ['/field unknown-field']],
    [
      'a list of the disclosure compared',
      { field: 'attestations', op: 'disclosed' },
      ['/field list-not-comparable'],
    ],
    ['an unknown operator', { ...long, op: 'constructor' }, ['/op unknown-operator']],
    ['an operator that is no text', { ...long, op: ['atLeast'] }, ['/op wrong-type']],
    [
      'order of an unordered enum',
      { field: '18.1.1/governingLaw', op: 'atLeast', value: 'JP' },
      ['/op operator-not-for-type'],
    ],
    ['oneOf of durations', { ...long, op: 'oneOf', value: ['P1Y'] }, ['/op operator-not-for-type']],
    ['equals of a set', { field: countries, op: 'equals', value: ['JP'] }, ['/op operator-not-for-type']],
    ['equals of records', { field: logs, op: 'equals', value: [] }, ['/op operator-not-for-type']],
    ['notExpired of a duration', { field: log, op: 'notExpired' }, ['/op operator-not-for-type']],
    ['a duration that is none', { ...long, value: '1Y' }, ['/value invalid-duration']],
    ['a null value', { ...long, value: null }, ['/value wrong-type']],
    [
      'indefinite where the catalogue has none',
      { field: '7.2.2/trainingInterval', op: 'atMost', value: 'indefinite' },
      ['/value invalid-duration'],
    ],
    [
      'an indefinite age',
      { field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'indefinite' },
      ['/value invalid-duration'],
    ],
    [
      'a text for a boolean',
      { field: '7.2.2/staffTraining', op: 'equals', value: 'true' },
      ['/value wrong-type'],
    ],
    [
      'a text for a number',
      { field: '14.1.1/availabilityTarget', op: 'atLeast', value: '99' },
      ['/value wrong-type'],
    ],
    [
      'a date that is none',
      { field: '12.3.1/restoreTestLast', op: 'equals', value: '2026-02-30' },
      ['/value invalid-date'],
    ],
    ['an unknown code', { field: '9.2.3/adminMfa', op: 'equals', value: 'always' }, ['/value unknown-code']],
    [
      'an unknown commitment',
      { field: '12.4.1/@commitment', op: 'equals', value: 'firm' },
      ['/value unknown-code'],
    ],
    [
      'codes at fault',
      { field: countries, op: 'containsAny', value: ['JP', 'XX', 7] },
      ['/value/1 unknown-code', '/value/2 wrong-type'],
    ],
    ['one code for a list', { field: countries, op: 'containsAny', value: 'JP' }, ['/value wrong-type']],
    ['a list for one code', { field: countries, op: 'contains', value: ['JP'] }, ['/value wrong-type']],
    [
      'a group for one code',
      { field: countries, op: 'contains', value: { group: 'EU' } },
      ['/value wrong-type'],
    ],
    [
      'an unknown group',
      { field: countries, op: 'subsetOf', value: ['JP', { group: 'EFTA' }] },
      ['/value/1 unknown-group'],
    ],
    [
      'a group of no name',
      { field: countries, op: 'subsetOf', value: [{ group: 1 }] },
      ['/value/0 unknown-group'],
    ],
    [
      'a group with more',
      { field: countries, op: 'subsetOf', value: [{ group: 'EU', not: 'DE' }] },
      ['/value/0/not unknown-member'],
    ],
    [
      'a group without its name',
      { field: countries, op: 'subsetOf', value: [{}] },
      ['/value/0/group missing-member'],
    ],
    [
      'a group elsewhere',
      { field: '9.2.3/adminMfa', op: 'oneOf', value: [{ group: 'EU' }] },
      ['/value/0 group-outside-countries'],
    ],
    ['a member outside a record', longMember, ['/field member-outside-record']],
    ['a field inside a record', { every: logs, test: long }, ['/test/field field-inside-record']],
    [
      'an unknown member',
      { some: logs, test: { ...longMember, field: './size' } },
      ['/test/field unknown-field'],
    ],
    [
      'a statement member of a record',
      { some: logs, test: { ...longMember, field: './@commitment' } },
      ['/test/field unknown-field'],
    ],
    ['no test of the records', { every: logs }, ['/test missing-member']],
    ['a where that is none', { every: logs, where: null, test: longMember }, ['/where not-a-test']],
    ['every of no records', { every: log, test: longMember }, ['/every not-records']],
    ['every of a commitment', { every: '12.4.1/@commitment', test: longMember }, ['/every not-records']],
    [
      'every of an unknown field, and a test at fault',
      { every: '12.4.1/x', test: { ...long, op: '?' } },
      ['/every unknown-field', '/test/field field-inside-record', '/test/op unknown-operator'],
    ],
    ['every of a member', { every: './retention', test: longMember }, ['/every member-outside-record']],
    [
      'nested quantifiers',
      { every: logs, test: { all: [longMember, { some: 'attestations', test: {} }] } },
      ['/test/all/1 nested-quantifier'],
    ],
    [
      'a quantifier in a where',
      { every: logs, where: { every: logs, test: longMember }, test: longMember },
      ['/where nested-quantifier'],
    ],
    ['a level without its scheme', level('moderate'), ['/test/value unknown-level']],
    ['a level of another scheme', level('fedramp:gold'), ['/test/value unknown-level']],
    ['a level of a scheme without levels', level('isms:1'), ['/test/value unknown-level']],
    [
      'levels at fault',
      level(['fedramp:low', ':', 'fedramp:'], 'oneOf'),
      ['/test/value/1 unknown-level', '/test/value/2 unknown-level'],
    ],
  ])('%s', (_, test, expected) => {
    expect(faultsOf(requiring(test)).toSorted()).toEqual(
      expected.map((at) => `/requirements/0/test${at}`).toSorted(),
    );
  });

  it('of many faults lists each, worded in both languages', () => {
    const parsed = parseRequirements(
      requiring({
        all: [
          { ...long, op: 'x' },
          { ...long, value: 0 },
        ],
      }),
    );
    expect(parsed).toMatchObject({ ok: false });
    if (parsed.ok) return;
    expect(parsed.refusal.map(({ pointer }) => pointer)).toEqual([
      '/requirements/0/test/all/0/op',
      '/requirements/0/test/all/1/value',
    ]);
    for (const { message } of parsed.refusal) expect(message.en && message.ja).not.toBe('');
  });
});

describe('deep nesting', () => {
  const nested = (depth: number) => {
    let test: JsonValue = long;
    for (let i = 1; i < depth; i++) test = { not: test };
    return requiring(test);
  };

  it('is read to a thousand tests and refused beyond', () => {
    expect(faultsOf(nested(1000))).toEqual([]);
    expect(faultsOf(nested(1001))).toEqual([`/requirements/0/test${'/not'.repeat(1000)} too-deep`]);
    expect(faultsOf(nested(100_000))).toHaveLength(1);
  });
});
