// Cases of comparisons with the instant of verification, and of `validUntil` (sections 2 and 6).
import type { JsonValue } from '@bunkai/disclosure';
import type { Operator, Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  service,
  undetermined,
  unmet,
  until,
} from './conformance-case.js';

const path = '12.3.1/restoreTestLast';

function on(op: Operator, value?: JsonValue): Test {
  return { field: path, op, ...(value !== undefined && { value }) };
}

function tested(date: string, at: string) {
  return { statements: { '12.3.1': offered({ restoreTestLast: date }) }, at };
}

const day = '2026-06-01';
const moment = '2026-06-01T12:00:00Z';

export const timeCases: readonly ConformanceCase[] = [
  conformanceCase(
    '`notExpired`: a full-date ends where the next day begins in UTC',
    tested(day, '2026-06-01T23:59:59.999999999Z'),
    [on('notExpired'), until('2026-06-02T00:00:00Z', met([path, day]))],
    [on('notExpired', 'PT0S'), until('2026-06-02T00:00:00Z', met([path, day]))],
    [on('notExpired', 'PT0.000000001S'), unmet('compared', [path, day])],
  ),
  conformanceCase('`notExpired` is unmet at the end itself', tested(day, '2026-06-02T00:00:00Z'), [
    on('notExpired'),
    unmet('compared', [path, day]),
  ]),
  conformanceCase(
    '`notExpired`: a date-time is its own end; the value is added to the instant of verification',
    tested(moment, '2026-06-01T11:59:59Z'),
    [on('notExpired'), until('2026-06-01T12:00:00Z', met([path, moment]))],
    [on('notExpired', 'PT1S'), unmet('compared', [path, moment])],
    [on('notExpired', 'PT0.25S'), until('2026-06-01T11:59:59.75Z', met([path, moment]))],
  ),
  conformanceCase(
    '`ageAtMost`: instant of verification < date + value, a full-date being its first instant',
    tested(day, '2026-07-01T09:59:59Z'),
    [on('ageAtMost', 'P1M'), until('2026-07-01T10:00:00Z', met([path, day]))],
    [on('ageAtMost', 'P30D'), unmet('compared', [path, day])],
    [on('ageAtMost', 'P30DT9H59M59S'), unmet('compared', [path, day])],
    [on('ageAtMost', 'P1Y'), until('2027-06-01T00:00:00Z', met([path, day]))],
  ),
  conformanceCase('a year of 365 days over a leap day', tested('2027-06-01', '2028-05-30T23:59:59Z'), [
    on('ageAtMost', 'P1Y'),
    until('2028-05-31T00:00:00Z', met([path, '2027-06-01'])),
  ]),
  conformanceCase(
    '`validUntil` is the earliest later instant at which one of the comparisons read changes, met or not',
    tested(day, '2026-06-01T12:00:00Z'),
    [
      { any: [on('disclosed'), on('ageAtMost', 'P1D'), on('ageAtMost', 'PT13H'), on('ageAtMost', 'PT1H')] },
      until('2026-06-01T13:00:00Z', met([path, day])),
    ],
    [{ not: on('notExpired') }, until('2026-06-02T00:00:00Z', unmet('compared', [path, day]))],
  ),
  conformanceCase(
    '`validUntil` is absent if no later change is known',
    tested(day, '2026-06-03T00:00:00Z'),
    [on('notExpired'), unmet('compared', [path, day])],
    [on('atLeast', '2026-06-01'), met([path, day])],
    [
      { field: '12.6.1/penetrationTestLast', op: 'notExpired' },
      undetermined('undisclosed', '12.6.1/penetrationTestLast'),
    ],
  ),
  conformanceCase(
    'a change read upstream in the chain counts for `validUntil`',
    {
      builtOn: [{ service: 'base/iaas' }],
      services: [service('base/iaas', { statements: { '12.3.1': offered({ restoreTestLast: day }) } })],
      scope: 'chain',
    },
    [
      on('ageAtMost', 'P1Y'),
      until('2027-06-01T00:00:00Z', undetermined('undisclosed', path, [`base/iaas:${path}`, day])),
    ],
  ),
  conformanceCase(
    'a withheld or not-offered date is not compared, so nothing changes by time',
    {
      statements: { '12.3.1': { status: 'not-offered', reviewed: '2026-06-01' } },
      at: '2026-06-01T12:00:00Z',
    },
    [
      { field: '12.3.1/@reviewed', op: 'ageAtMost', value: 'P1Y' },
      unmet('not-offered', ['12.3.1/@reviewed', '2026-06-01']),
    ],
  ),
  conformanceCase(
    'an instant of verification with an offset is the same instant',
    tested(day, '2026-06-02T08:59:59+09:00'),
    [on('notExpired'), until('2026-06-02T00:00:00Z', met([path, day]))],
  ),
  conformanceCase(
    'a change past the year 9999, which RFC 3339 cannot write, is not known',
    tested('9999-12-31', '2026-06-01T00:00:00Z'),
    [on('notExpired'), met([path, '9999-12-31'])],
    [on('notExpired', 'PT24H'), until('9999-12-31T00:00:00Z', met([path, '9999-12-31']))],
  ),
  conformanceCase(
    '`validUntil` has at most nine decimals: a change within a nanosecond is told at its end',
    tested(day, '2026-06-01T12:00:00Z'),
    [on('ageAtMost', 'PT24H0.0000000001S'), until('2026-06-02T00:00:00.000000001Z', met([path, day]))],
    [on('notExpired', 'PT1H0.0000000001S'), until('2026-06-01T23:00:00Z', met([path, day]))],
  ),
];
