// Whether a text is a recurrence rule of RFC 5545, section 3.3.10.
import { parseInstant } from '../instant.js';

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const weekday = '(?:SU|MO|TU|WE|TH|FR|SA)';
const countedWeekday = `(?:[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3]))?${weekday}`;

type Test = (value: string) => boolean;

const matches =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(value);

/** A list of whole numbers from `least` to `most`; `signed`: counted from either end. */
const numbers =
  (least: number, most: number, signed = false): Test =>
  (value) =>
    value.split(',').every((each) => {
      const digits = signed ? each.replace(/^[+-]/, '') : each;
      return /^\d{1,3}$/.test(digits) && Number(digits) >= least && Number(digits) <= most;
    });

const parts: ReadonlyMap<string, Test> = new Map([
  ['FREQ', (value) => frequencies.includes(value)],
  ['UNTIL', (value) => isUntil(value)],
  ['COUNT', matches(/^0*[1-9]\d{0,8}$/)],
  ['INTERVAL', matches(/^0*[1-9]\d{0,8}$/)],
  ['BYSECOND', numbers(0, 60)],
  ['BYMINUTE', numbers(0, 59)],
  ['BYHOUR', numbers(0, 23)],
  ['BYDAY', matches(new RegExp(`^${countedWeekday}(?:,${countedWeekday})*$`))],
  ['BYMONTHDAY', numbers(1, 31, true)],
  ['BYYEARDAY', numbers(1, 366, true)],
  ['BYWEEKNO', numbers(1, 53, true)],
  ['BYMONTH', numbers(1, 12)],
  ['BYSETPOS', numbers(1, 366, true)],
  ['WKST', matches(new RegExp(`^${weekday}$`))],
]);

// Longer than any rule in use; a rule is read once for each disclosure that has it.
const maxLength = 1_000;

/** Whether `text` is a rule with each part once and in range, and none that its frequency forbids. Case does not matter. */
export function isRecurrenceRule(text: string): boolean {
  if (text.length > maxLength) return false;
  const pairs = text.toUpperCase().split(';').map(splitPart);
  const rule = new Map(pairs);
  return (
    rule.size === pairs.length &&
    rule.has('FREQ') &&
    pairs.every(([name, value]) => parts.get(name)?.(value) ?? false) &&
    !isContradictory(rule)
  );
}

function splitPart(part: string): readonly [name: string, value: string] {
  const equals = part.indexOf('=');
  return [part.slice(0, Math.max(equals, 0)), part.slice(equals + 1)];
}

/** The combinations that the section forbids with "MUST NOT". */
function isContradictory(rule: ReadonlyMap<string, string>): boolean {
  const frequency = rule.get('FREQ') ?? '';
  const countedDays = /\d/.test(rule.get('BYDAY') ?? '');
  return (
    (rule.has('UNTIL') && rule.has('COUNT')) ||
    (rule.has('BYWEEKNO') && frequency !== 'YEARLY') ||
    (rule.has('BYYEARDAY') && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(frequency)) ||
    (rule.has('BYMONTHDAY') && frequency === 'WEEKLY') ||
    (countedDays && !(frequency === 'MONTHLY' || (frequency === 'YEARLY' && !rule.has('BYWEEKNO')))) ||
    (rule.has('BYSETPOS') && ![...rule.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS'))
  );
}

function isUntil(value: string): boolean {
  const groups = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value);
  if (!groups) return false;
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00'] = groups;
  return parseInstant(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`) !== undefined;
}
