import { describe, expect, it } from 'vitest';
import { isRecurrenceRule } from './recurrence-rule.js';

describe('a recurrence rule', () => {
  it.each([
    'FREQ=DAILY',
    'freq=weekly;byday=mo,we',
    'FREQ=MONTHLY;BYDAY=3SU',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20251026T010000Z',
    'FREQ=MONTHLY;BYMONTHDAY=-1,+15;WKST=MO',
    'COUNT=10;FREQ=HOURLY',
    'FREQ=DAILY;UNTIL=20261231',
  ])('%s', (rule) => {
    expect(isRecurrenceRule(rule)).toBe(true);
  });

  it.each([
    '',
    ';',
    'FREQ',
    'FREQ=',
    'FREQ=FORTNIGHTLY',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY;',
    'FREQ=DAILY;FREQ=DAILY',
    'INTERVAL=1',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=1;UNTIL=20261231',
    'FREQ=DAILY;UNTIL=20260231',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=DAILY;BYHOUR=-1',
    'FREQ=DAILY;BYHOUR=',
    'FREQ=DAILY;BYHOUR=1,',
    'FREQ=DAILY;BYHOUR=+1',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO',
    'FREQ=MONTHLY;BYWEEKNO=1',
    'FREQ=DAILY;BYYEARDAY=1',
    'FREQ=DAILY;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=54MO',
    'FREQ=MONTHLY;BYDAY=XX',
    'FREQ=DAILY;X-OWN=1',
    'FREQ=DAILY;CONSTRUCTOR=1',
    'FREQ=DAILY WEEKLY',
    `FREQ=DAILY;BYHOUR=${'1,'.repeat(1_000)}1`,
  ])('is not %j', (rule) => {
    expect(isRecurrenceRule(rule)).toBe(false);
  });
});
