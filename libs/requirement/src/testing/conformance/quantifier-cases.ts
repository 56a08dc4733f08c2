// Cases of `every` and `some` over records: `where`, reasons, evidence, missing members, empty lists (sections 2, 3, 6).
import type { JsonValue } from '@bunkai/disclosure';
import type { Test } from '../../test.js';
import {
  type CaseInput,
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  undetermined,
  unmet,
} from './conformance-case.js';

const list = '12.4.1/logRetentionByType';
const year: Test = { field: './retention', op: 'atLeast', value: 'P1Y' };
const isAudit: Test = { field: './type', op: 'equals', value: 'audit' };
const online: Test = { field: './onlineFor', op: 'atLeast', value: 'P30D' };

function logs(...records: readonly JsonValue[]): CaseInput {
  return { statements: { '12.4.1': offered({ logRetentionByType: records }) } };
}

const audit = { type: 'audit', retention: 'P1Y' };
const access = { type: 'access', retention: 'P30D' };
const system = { type: 'system', retention: null };

export const quantifierCases: readonly ConformanceCase[] = [
  conformanceCase(
    '`every` is the `all` and `some` the `any` over the records; members are `<control>/<field>/<index>/<member>`',
    logs(audit, access),
    [
      { every: list, test: year },
      unmet('compared', [`${list}/0/retention`, 'P1Y'], [`${list}/1/retention`, 'P30D']),
    ],
    [{ some: list, test: year }, met([`${list}/0/retention`, 'P1Y'], [`${list}/1/retention`, 'P30D'])],
  ),
  conformanceCase(
    '`every` over a disclosed, empty list is met, `some` unmet; both have the list’s own path with the value []',
    logs(),
    [{ every: list, test: year }, met([list, []])],
    [{ some: list, test: year }, unmet('compared', [list, []])],
    [{ not: { every: list, where: isAudit, test: year } }, unmet('compared', [list, []])],
  ),
  conformanceCase(
    'a record’s missing member is undisclosed for that record, and a null member as well',
    logs(system, { type: 'audit' }),
    [{ every: list, test: year }, undetermined('undisclosed', `${list}/0/retention`, `${list}/1/retention`)],
    [
      { every: list, test: { field: './retention', op: 'disclosed' } },
      unmet('undisclosed', `${list}/0/retention`, `${list}/1/retention`),
    ],
  ),
  conformanceCase('`where` is read before `test`, record by record', logs(access, audit), [
    { every: list, test: year, where: isAudit },
    met(
      [`${list}/0/type`, 'access'],
      [`${list}/0/retention`, 'P30D'],
      [`${list}/1/type`, 'audit'],
      [`${list}/1/retention`, 'P1Y'],
    ),
  ]),
  conformanceCase(
    'an undetermined `where` leaves `every` undetermined unless the test is met: reason from `test`, else `where`',
    logs({ type: 'audit', retention: 'P30D' }, { type: 'access', retention: 'P1Y' }),
    [
      { every: list, where: online, test: year },
      undetermined(
        'undisclosed',
        `${list}/0/onlineFor`,
        [`${list}/0/retention`, 'P30D'],
        `${list}/1/onlineFor`,
        [`${list}/1/retention`, 'P1Y'],
      ),
    ],
  ),
  conformanceCase(
    'the reason of `some` is that of the first record, from its `test` if that has the outcome, else from its `where`',
    logs({ type: 'access', retention: 'P1Y' }, { type: 'audit' }, { type: 'system', retention: 'P1D' }),
    [
      { some: list, where: isAudit, test: { field: './retention', op: 'disclosed' } },
      unmet(
        'compared',
        [`${list}/0/type`, 'access'],
        [`${list}/0/retention`, 'P1Y'],
        [`${list}/1/type`, 'audit'],
        `${list}/1/retention`,
        [`${list}/2/type`, 'system'],
        [`${list}/2/retention`, 'P1D'],
      ),
    ],
    [
      { some: list, where: { field: './retention', op: 'disclosed' }, test: isAudit },
      unmet(
        'compared',
        [`${list}/0/retention`, 'P1Y'],
        [`${list}/0/type`, 'access'],
        `${list}/1/retention`,
        [`${list}/1/type`, 'audit'],
        [`${list}/2/retention`, 'P1D'],
        [`${list}/2/type`, 'system'],
      ),
    ],
  ),
  conformanceCase('an unmet `where` of the first record gives its own reason', logs({ type: 'audit' }), [
    { some: list, where: { field: './retention', op: 'disclosed' }, test: isAudit },
    unmet('undisclosed', `${list}/0/retention`, [`${list}/0/type`, 'audit']),
  ]),
  conformanceCase(
    'an empty `any` inside `where` or `test` gives `compared`; a quantifier that reads no member has the list’s path',
    logs(audit),
    [{ some: list, where: isAudit, test: { any: [] } }, unmet('compared', [`${list}/0/type`, 'audit'])],
    [{ every: list, test: { any: [] } }, unmet('compared', [list, [audit]])],
    [{ some: list, test: { all: [] } }, met([list, [audit]])],
  ),
  conformanceCase(
    'code-sets and numbers are compared in records as in fields',
    {
      statements: {
        '9.2.4': offered({ passwordPolicy: [{ item: 'minLength', value: 12 }, { item: 'history' }] }),
        '15.1.3': offered({ subprocessors: [{ party: 'Example', dataCountries: ['JP', 'JP'] }] }),
      },
    },
    [
      {
        some: '9.2.4/passwordPolicy',
        where: { field: './item', op: 'equals', value: 'minLength' },
        test: { field: './value', op: 'atLeast', value: 12 },
      },
      met(
        ['9.2.4/passwordPolicy/0/item', 'minLength'],
        ['9.2.4/passwordPolicy/0/value', 12],
        ['9.2.4/passwordPolicy/1/item', 'history'],
        '9.2.4/passwordPolicy/1/value',
      ),
    ],
    [
      { every: '15.1.3/subprocessors', test: { field: './dataCountries', op: 'subsetOf', value: ['JP'] } },
      met(['15.1.3/subprocessors/0/dataCountries', ['JP', 'JP']]),
    ],
  ),
];
