import { expect, it } from 'vitest';
import { dueDates } from './due-dates.js';

const now = '2026-11-22T12:00:00Z';
const told = (given: Parameters<typeof dueDates>[0]) =>
  dueDates(given, now).map(({ kind, date, what }) => `${kind} ${what} ${date}`);

it('tells of scheduled releases and of certificates that end within 90 days, the nearest first', () => {
  const scheduled = [{ number: 4, effectiveFrom: '2027-06-01T00:00:00Z' }];
  const expiries = [
    { scheme: 'iso27001', expires: '2027-02-20' },
    { scheme: 'iso27017', expires: '2027-02-20T12:00:00Z' },
    { scheme: 'soc2', expires: '2026-11-22' },
    { scheme: 'ismap', expires: '2026-11-21' },
  ];
  expect(told({ scheduled, expiries })).toEqual([
    'expired ismap 2026-11-21',
    'expiring soc2 2026-11-22',
    'expiring iso27001 2027-02-20',
    'scheduled 4 2027-06-01T00:00:00Z',
  ]);
});

it('has nothing to tell of nothing', () => {
  expect(dueDates({ scheduled: [], expiries: [] }, now)).toEqual([]);
});
