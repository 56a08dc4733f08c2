// When something recurs: by a rule of RFC 5545, or every so often.
import { parseDate } from '../date-value.js';
import {
  invalidRecurrence,
  invalidTime,
  invalidTimeZone,
  scheduleNeedsRule,
  wrongType,
} from '../findings.js';
import { isJsonObject } from '../json-value.js';
import { type Check, string } from './check.js';
import { members } from './members.js';
import { isRecurrenceRule } from './recurrence-rule.js';
import { duration } from './time.js';

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const timeOfDay = new RegExp(`^${time}$`);
const localDateTime = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T${time}$`);
// The form of an iCalendar file: 20260401, 20260401T020000, 20260401T020000Z.
const calendarForm = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/;
// Names are not looked up: which ones a machine knows depends on its edition of the time-zone database.
const zoneName = /^[A-Za-z][A-Za-z0-9_+-]{0,31}(?:\/[A-Za-z0-9_+-]{1,32}){0,3}$/;

const rrule = string((value) => (isRecurrenceRule(value) ? undefined : invalidRecurrence(value)));
const start = string((value) => (isStart(value) ? undefined : invalidTime(value)));
// Days and hours in the provider's words: it is shown, and never compared.
const window = string(() => undefined);
const tz = string((value) => (zoneName.test(value) ? undefined : invalidTimeZone(value)));

const byRule = members({ required: { rrule }, optional: { start, duration: duration(), tz } });
const byInterval = members({ required: { every: duration() }, optional: { window, tz } });

/** `{ rrule, start?, duration?, tz? }` or `{ every, window?, tz? }`. */
export const schedule: Check = (value, place, report) => {
  if (!isJsonObject(value)) return report(place, wrongType('object', value));
  const ruled = Object.hasOwn(value, 'rrule');
  if (ruled === Object.hasOwn(value, 'every')) return report(place, scheduleNeedsRule());
  return (ruled ? byRule : byInterval)(value, place, report);
};

function isStart(value: string): boolean {
  const day = localDateTime.exec(value)?.[1] ?? calendarForm.exec(value)?.slice(1, 4).join('-') ?? value;
  return timeOfDay.test(value) || parseDate(day) !== undefined;
}
