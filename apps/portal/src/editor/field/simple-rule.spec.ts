import { expect, it } from 'vitest';
import { readRule, writeRule } from './simple-rule.js';

it.each(['FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', 'FREQ=MONTHLY;INTERVAL=3'])(
  'writes %s as it read it',
  (text) => {
    expect(writeRule(readRule(text)!)).toBe(text);
  },
);

it.each([
  '',
  'FREQ=HOURLY',
  'FREQ=MONTHLY;BYDAY=1SU',
  'FREQ=WEEKLY;BYHOUR=2',
  'FREQ=DAILY;FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=x',
])('leaves %j to be written by hand', (text) => {
  expect(readRule(text)).toBeUndefined();
});
