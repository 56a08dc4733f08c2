// Cases of steps 1 to 6 of section 3, and of what section 2 says of `@commitment` and `@reviewed`.
import type { Statement } from '@bunkai/disclosure';
import type { Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  undetermined,
  unmet,
  until,
} from './conformance-case.js';

const rpo: Test = { field: '12.3.1/rpo', op: 'atMost', value: 'PT1H' };
const rpoDisclosed: Test = { field: '12.3.1/rpo', op: 'disclosed' };
const everyLocation: Test = {
  every: '12.3.1/backupLocations',
  test: { field: './country', op: 'equals', value: 'JP' },
};
const someLocation: Test = {
  some: '12.3.1/backupLocations',
  test: { field: './country', op: 'equals', value: 'JP' },
};
const binding: Test = { field: '12.3.1/@commitment', op: 'atLeast', value: 'target' };
const bindingDisclosed: Test = { field: '12.3.1/@commitment', op: 'disclosed' };
const fresh: Test = { field: '12.3.1/@reviewed', op: 'ageAtMost', value: 'P1Y' };
const freshDisclosed: Test = { field: '12.3.1/@reviewed', op: 'disclosed' };

const path = '12.3.1/rpo';
const list = '12.3.1/backupLocations';
const commitment = '12.3.1/@commitment';
const reviewed = '12.3.1/@reviewed';

function backup(statement: Statement): { readonly statements: Readonly<Record<string, Statement>> } {
  return { statements: { '12.3.1': statement } };
}

export const stepCases: readonly ConformanceCase[] = [
  conformanceCase(
    'step 1: no statement is undetermined, undisclosed; `disclosed` gives unmet',
    {},
    [rpo, undetermined('undisclosed', path)],
    [rpoDisclosed, unmet('undisclosed', path)],
    [everyLocation, undetermined('undisclosed', list)],
    [someLocation, undetermined('undisclosed', list)],
    [binding, undetermined('undisclosed', commitment)],
    [bindingDisclosed, unmet('undisclosed', commitment)],
    [fresh, undetermined('undisclosed', reviewed)],
  ),
  conformanceCase(
    'step 2: what the reader may not see is withheld, whatever the statement holds',
    {
      ...backup({ status: 'not-offered', visibility: 'nda', commitment: 'target', reviewed: '2026-05-01' }),
      as: 'subscribers',
    },
    [rpo, undetermined('withheld', path)],
    [rpoDisclosed, undetermined('withheld', path)],
    [everyLocation, undetermined('withheld', list)],
    [binding, undetermined('withheld', commitment)],
    [fresh, undetermined('withheld', reviewed)],
    [freshDisclosed, undetermined('withheld', reviewed)],
  ),
  conformanceCase(
    'each reader class sees what the ones before it see',
    { ...backup(offered({ rpo: 'PT1H' }, { visibility: 'customers' })), as: 'subscribers' },
    [rpo, met([path, 'PT1H'])],
  ),
  conformanceCase(
    'step 3: a not-applicable statement is undetermined, declared-not-applicable, `disclosed` too',
    backup({ status: 'not-applicable', commitment: 'contractual', reviewed: '2026-05-01' }),
    [rpo, undetermined('declared-not-applicable', path)],
    [rpoDisclosed, undetermined('declared-not-applicable', path)],
    [someLocation, undetermined('declared-not-applicable', list)],
    [binding, undetermined('declared-not-applicable', [commitment, 'contractual'])],
    [fresh, undetermined('declared-not-applicable', [reviewed, '2026-05-01'])],
  ),
  conformanceCase(
    'step 4: a not-offered statement is unmet, not-offered; `disclosed` gives met',
    backup({ status: 'not-offered', reviewed: '2026-05-01' }),
    [rpo, unmet('not-offered', path)],
    [rpoDisclosed, met(path)],
    [everyLocation, unmet('not-offered', list)],
    [someLocation, unmet('not-offered', list)],
    [binding, unmet('not-offered', commitment)],
    [bindingDisclosed, met(commitment)],
    [fresh, unmet('not-offered', [reviewed, '2026-05-01'])],
    [freshDisclosed, met([reviewed, '2026-05-01'])],
  ),
  conformanceCase(
    'step 5: an absent field is undetermined, undisclosed; `disclosed` gives unmet',
    backup({ status: 'offered' }),
    [rpo, undetermined('undisclosed', path)],
    [rpoDisclosed, unmet('undisclosed', path)],
    [everyLocation, undetermined('undisclosed', list)],
    [fresh, undetermined('undisclosed', reviewed)],
    [freshDisclosed, unmet('undisclosed', reviewed)],
  ),
  conformanceCase(
    'a field that is null is undisclosed, and its evidence has no value',
    backup(offered({ rpo: null, backupLocations: null })),
    [rpo, undetermined('undisclosed', path)],
    [rpoDisclosed, unmet('undisclosed', path)],
    [someLocation, undetermined('undisclosed', list)],
  ),
  conformanceCase(
    'step 6: otherwise compare: met, or unmet with reason `compared`',
    backup(offered({ rpo: 'PT2H' })),
    [rpo, unmet('compared', [path, 'PT2H'])],
    [rpoDisclosed, met([path, 'PT2H'])],
  ),
  conformanceCase(
    'an omitted `@commitment` compares as informational and counts as disclosed, its evidence has no value',
    backup(offered({})),
    [binding, unmet('compared', commitment)],
    [{ field: commitment, op: 'equals', value: 'informational' }, met(commitment)],
    [bindingDisclosed, met(commitment)],
  ),
  conformanceCase(
    '`@commitment` is an ordered enum',
    backup(offered({}, { commitment: 'contractual' })),
    [binding, met([commitment, 'contractual'])],
    [{ field: commitment, op: 'atMost', value: 'target' }, unmet('compared', [commitment, 'contractual'])],
  ),
  conformanceCase(
    '`@reviewed` is a date, in either form',
    backup(offered({}, { reviewed: '2025-06-01T09:00:00.5+09:00' })),
    [fresh, until('2026-06-01T00:00:00.5Z', met([reviewed, '2025-06-01T09:00:00.5+09:00']))],
    [{ field: reviewed, op: 'atLeast', value: '2025-06-01' }, met([reviewed, '2025-06-01T09:00:00.5+09:00'])],
  ),
];
