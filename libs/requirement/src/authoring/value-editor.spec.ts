import { attestationList, iso27017_2015, type ValueType } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { parseRequirements } from '../parse/parse-requirements.js';
import { requirementsFormat } from '../requirements.js';
import type { Test } from '../test.js';
import { defaultTest, withOperator } from './default-test.js';
import { listsBesideControls, subjectType, subjectsOf } from './subject-of.js';
import { operatorsFor, valueEditor } from './value-editor.js';

function field(path: string): ValueType {
  const found = iso27017_2015.fields.get(path);
  if (!found) throw new Error(path);
  return found;
}

/** What the parser says of a requirement with this test. */
function faultsOf(test: Test): readonly unknown[] {
  const requirements = [{ id: 'R-01', control: '12.4.1', test }];
  const parsed = parseRequirements({
    format: requirementsFormat,
    catalogue: 'iso27017-2015',
    name: 'x',
    requirements,
  });
  return parsed.ok ? [] : parsed.refusal;
}

describe('operatorsFor', () => {
  it.each([
    ['12.4.1/logTenantSeparation', ['disclosed', 'equals', 'notEquals']],
    ['14.1.1/availabilityTarget', ['disclosed', 'equals', 'notEquals', 'oneOf', 'atLeast', 'atMost']],
    ['12.4.1/logTimezone', ['disclosed', 'equals', 'notEquals', 'oneOf']],
    ['9.2.3/adminMfa', ['disclosed', 'equals', 'notEquals', 'oneOf', 'atLeast', 'atMost']],
    ['12.4.1/logFormat', ['disclosed', 'contains', 'containsAll', 'containsAny', 'subsetOf', 'disjointFrom']],
    ['6.1.1/securityContact', ['disclosed']],
  ])('%s', (path, expected) => {
    expect(operatorsFor(field(path)).map(({ op }) => op)).toEqual(expected);
  });
});

describe('valueEditor', () => {
  it('fits operator and type', () => {
    const date = field('12.3.1/restoreTestLast');
    expect(valueEditor('disclosed', date)).toEqual({ kind: 'none' });
    expect(valueEditor('atLeast', date)).toEqual({ kind: 'date' });
    expect(valueEditor('notExpired', date)).toEqual({
      kind: 'duration',
      takesIndefinite: false,
      isOptional: true,
    });
    expect(valueEditor('ageAtMost', date)).toEqual({
      kind: 'duration',
      takesIndefinite: false,
      isOptional: false,
    });
    expect(valueEditor('atLeast', field('12.4.1/logRetention'))).toEqual({
      kind: 'duration',
      takesIndefinite: true,
      isOptional: false,
    });
    expect(valueEditor('oneOf', field('12.3.1/backupGenerations'))).toEqual({
      kind: 'numbers',
      unit: 'generations',
    });
    expect(valueEditor('oneOf', field('18.1.1/governingLaw'))).toMatchObject({
      kind: 'codes',
      takesGroups: true,
    });
    expect(valueEditor('equals', field('12.4.1/logTimezone'))).toEqual({
      kind: 'code',
      codes: ['utc', 'jst', 'customerSelectable', 'providerLocal'],
    });
  });

  it('offers levels with their scheme', () => {
    const level = attestationList.members?.get('level');
    expect(level && valueEditor('atLeast', level)).toMatchObject({
      codes: expect.arrayContaining(['fedramp:moderate', 'soc2:type2']) as unknown,
    });
  });
});

describe('the test with which a field starts', () => {
  const paths = [...iso27017_2015.controls.keys()]
    .flatMap((id) => subjectsOf(id, iso27017_2015))
    .concat(listsBesideControls(iso27017_2015))
    .map(({ path }) => path);

  it('is valid, whatever the field', () => {
    expect(paths).toHaveLength(252 + 2 * 44 + 2);
    expect(paths.filter((path) => faultsOf(defaultTest(path, iso27017_2015) as Test).length > 0)).toEqual([]);
  });

  it('stays valid under each operator of its type, with whatever value there was before', () => {
    const leftovers = [undefined, true, 7, 'P1Y', '2026-01-01', 'jst', ['JP'], [1]];
    const types = [
      '12.4.1/logTimezone',
      '12.4.1/logFormat',
      '18.1.1/storageCountries',
      '12.3.1/restoreTestLast',
    ];
    for (const path of [
      ...types,
      '12.4.1/logRetention',
      '14.1.1/availabilityTarget',
      '7.2.2/staffTraining',
    ]) {
      for (const { op } of operatorsFor(field(path))) {
        for (const value of leftovers) {
          expect(faultsOf(withOperator(path, op, field(path), value))).toEqual([]);
        }
      }
    }
  });

  it('asks what is likely meant', () => {
    expect(defaultTest('12.4.1/logRetention', iso27017_2015)).toEqual({
      field: '12.4.1/logRetention',
      op: 'atLeast',
      value: 'P30D',
    });
    expect(defaultTest('12.6.1/penetrationTestInterval', iso27017_2015)).toMatchObject({ op: 'atMost' });
    expect(defaultTest('15.1.3/subprocessors', iso27017_2015)).toEqual({
      every: '15.1.3/subprocessors',
      test: { field: './party', op: 'disclosed' },
    });
    expect(defaultTest('99.9/x', iso27017_2015)).toBeUndefined();
    expect(defaultTest('./nothing', iso27017_2015, 'attestations')).toBeUndefined();
  });

  it('knows a member by the list around it', () => {
    expect(subjectType('./country', iso27017_2015, '15.1.3/subprocessors')?.type).toBe('enum');
    expect(subjectType('./country', iso27017_2015, undefined)).toBeUndefined();
  });
});
