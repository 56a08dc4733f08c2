// Cases of how `all`, `any` and `not` combine outcomes, reasons and evidence (section 3).
import type { Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  undetermined,
  unmet,
} from './conformance-case.js';

const yes: Test = { field: '12.3.1/rpo', op: 'disclosed' };
const no: Test = { field: '12.3.1/rpo', op: 'atMost', value: 'PT0S' };
const absent: Test = { field: '12.3.1/restoreTime', op: 'atMost', value: 'PT1H' };
const missing: Test = { field: '12.3.1/restoreTime', op: 'disclosed' };
const inapplicable: Test = { field: '12.6.1/scanInterval', op: 'atMost', value: 'P1D' };
const lacking: Test = { field: '9.2.3/adminMfa', op: 'atLeast', value: 'optional' };

const rpo = ['12.3.1/rpo', 'PT1H'] as const;
const restoreTime = '12.3.1/restoreTime';
const scan = '12.6.1/scanInterval';
const mfa = '9.2.3/adminMfa';

const statements = {
  '12.3.1': offered({ rpo: 'PT1H' }),
  '12.6.1': { status: 'not-applicable' },
  '9.2.3': { status: 'not-offered' },
} as const;

export const connectiveCases: readonly ConformanceCase[] = [
  conformanceCase(
    '`all` of nothing is met, `any` of nothing is unmet, reason `compared`',
    {},
    [{ all: [] }, met()],
    [{ any: [] }, unmet('compared')],
  ),
  conformanceCase(
    '`all` is unmet if any part is unmet, else undetermined if any is undetermined, else met',
    { statements },
    [{ all: [yes, absent, no] }, unmet('compared', rpo, restoreTime)],
    [{ all: [yes, absent] }, undetermined('undisclosed', rpo, restoreTime)],
    [{ all: [yes, yes] }, met(rpo)],
  ),
  conformanceCase(
    '`any` is met if any part is met, else undetermined if any is undetermined, else unmet',
    { statements },
    [{ any: [no, absent, yes] }, met(rpo, restoreTime)],
    [{ any: [no, absent] }, undetermined('undisclosed', rpo, restoreTime)],
    [{ any: [no, lacking] }, unmet('compared', rpo, mfa)],
  ),
  conformanceCase(
    'the reason is that of the first part, in document order, that has the compound’s outcome',
    { statements },
    [{ all: [absent, lacking, no] }, unmet('not-offered', restoreTime, mfa, rpo)],
    [{ all: [inapplicable, absent] }, undetermined('declared-not-applicable', scan, restoreTime)],
    [{ any: [missing, lacking] }, unmet('undisclosed', restoreTime, mfa)],
    [{ all: [{ any: [lacking, no] }, missing] }, unmet('not-offered', mfa, rpo, restoreTime)],
  ),
  conformanceCase(
    'the reason of `not` is its part’s; of something met it is `compared`',
    { statements },
    [{ not: absent }, undetermined('undisclosed', restoreTime)],
    [{ not: lacking }, met(mfa)],
    [{ not: yes }, unmet('compared', rpo)],
    [{ not: { not: lacking } }, unmet('compared', mfa)],
    [{ not: { any: [] } }, met()],
    [{ not: { all: [] } }, unmet('compared')],
  ),
  conformanceCase(
    'every part is evaluated, nothing is cut short; the evidence is in document order, without repetition',
    { statements },
    [{ any: [yes, absent, lacking, yes, no] }, met(rpo, restoreTime, mfa)],
    [{ all: [no, { not: absent }, inapplicable] }, unmet('compared', rpo, restoreTime, scan)],
  ),
];
