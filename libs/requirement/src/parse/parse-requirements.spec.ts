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

describe('a valid document', () => {
  it('is handed back as it is', () => {
    const value = requiring(long, { severity: 'recommended', scope: 'chain', title: 'Logs' });
    expect(parseRequirements(value)).toEqual({ ok: true, value });
    expect(parseRequirements(document())).toMatchObject({ ok: true });
  });

  it.each<[string, JsonValue]>([
    ['disclosed, of any type', { field: '5.1.1/policyPublished', op: 'disclosed' }],
    ['disclosed, of records', { field: logs, op: 'disclosed' }],
    ['empty connectives', { all: [{ any: [] }, { not: { all: [] } }] }],
    ['an indefinite duration', { field: log, op: 'equals', value: 'indefinite' }],
    ['a commitment', { field: '12.4.1/@commitment', op: 'atLeast', value: 'target' }],
    ['a review date', { field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'P1Y' }],
    ['a date', { field: '12.3.1/restoreTestLast', op: 'atLeast', value: '2026-01-01T00:00:00Z' }],
    ['notExpired without a value', { some: 'attestations', test: { field: './expires', op: 'notExpired' } }],
    [
      'notExpired with a value',
      { some: 'attestations', test: { field: './expires', op: 'notExpired', value: 'P90D' } },
    ],
    [
      'a level',
      { some: 'attestations', test: { field: './level', op: 'atLeast', value: 'csa-star:2-attestation' } },
    ],
    ['a group', { field: countries, op: 'subsetOf', value: [{ group: 'EEA' }, 'JP'] }],
    [
      'a group in oneOf of a country',
      { field: '18.1.1/governingLaw', op: 'oneOf', value: [{ group: 'EU' }] },
    ],
    [
      'a group for a country of records',
      { every: '15.1.3/subprocessors', test: { field: './country', op: 'oneOf', value: [{ group: 'G7' }] } },
    ],
    ['empty lists', { field: countries, op: 'disjointFrom', value: [] }],
    [
      'an inherited control',
      { every: 'upstream', test: { field: './inherits', op: 'contains', value: '12.4.1' } },
    ],
    ['a where', { every: logs, where: { field: './type', op: 'equals', value: 'audit' }, test: longMember }],
  ])('%s', (_, test) => {
    expect(faultsOf(requiring(test))).toEqual([]);
  });
});

describe('a document at fault', () => {
  it.each<[string, JsonValue, readonly string[]]>([
    ['no object', [], [' wrong-type']],
    ['null', null, [' wrong-type']],
    [
      'an empty object',
      {},
      [
        '/format missing-member',
        '/catalogue missing-member',
        '/name missing-member',
        '/requirements missing-member',
      ],
    ],
    [
      'unknown members',
      document({ 'a/b~c': 1, __proto: 2 }),
      ['/a~1b~0c unknown-member', '/__proto unknown-member'],
    ],
    ['another format', document({ format: 'bunkai.requirements/2' }), ['/format not-one-of']],
    ['an unknown catalogue', document({ catalogue: 'iso27017-1815' }), ['/catalogue unknown-catalogue']],
    [
      'a prototype name for a catalogue',
      document({ catalogue: '__proto__' }),
      ['/catalogue unknown-catalogue'],
    ],
    ['no name', document({ name: 7 }), ['/name wrong-type']],
    ['an empty name', document({ name: {} }), ['/name empty-object']],
    [
      'a name in no language',
      document({ name: { 'not a tag': 'x', ja: 1 } }),
      ['/name/not a tag invalid-language-tag', '/name/ja wrong-type'],
    ],
    ['requirements that are no list', document({ requirements: {} }), ['/requirements wrong-type']],
    ['a requirement that is none', document({ requirements: [1] }), ['/requirements/0 wrong-type']],
    [
      'a requirement of nothing',
      document({ requirements: [{}] }),
      [
        '/requirements/0/id missing-member',
        '/requirements/0/control missing-member',
        '/requirements/0/test missing-member',
      ],
    ],
    [
      'members of no known value',
      requiring(long, { id: 1, control: '99', severity: 'high', scope: null, title: [], extra: 0 }),
      [
        '/requirements/0/id wrong-type',
        '/requirements/0/control unknown-control',
        '/requirements/0/severity not-one-of',
        '/requirements/0/scope not-one-of',
        '/requirements/0/title wrong-type',
        '/requirements/0/extra unknown-member',
      ],
    ],
    [
      'an id twice',
      document({ requirements: ['a', 'b', 'a'].map((id) => ({ id, control: '12.4.1', test: long })) }),
      ['/requirements/2/id duplicate-id'],
    ],
  ])('%s', (_, value, expected) => {
    expect(faultsOf(value).toSorted()).toEqual(expected.toSorted());
  });
});
