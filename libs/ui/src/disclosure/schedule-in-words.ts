// When something recurs, as a sentence would say it.
import { type JsonObject, memberOf } from '@bunkai/disclosure';
import { formatDuration } from '../format/duration.js';
import { formatFor } from '../format/format.js';
import { plain } from '../format/text.js';
import type { Reader } from '../words/reader-context.js';
import { speakerOf } from '../words/speak.js';
import { type Recurrence, readRecurrence } from './recurrence.js';
import { scheduleWords } from './schedule.words.js';

/** A `schedule` value in words; a rule that has no words is given as it stands. */
export function scheduleInWords(schedule: JsonObject, reader: Reader): string {
  const say = speakerOf(scheduleWords, reader.language);
  const zone = textOf(schedule, 'tz');
  const every = textOf(schedule, 'every');
  const rule = textOf(schedule, 'rrule');
  const window = textOf(schedule, 'window');
  const zoned = zone ? say('zone', { zone }) : '';
  if (every !== undefined) {
    return `${everyInWords(every, reader)}${window ? say('window', { window }) : ''}${zoned}`;
  }
  if (rule === undefined) return '';
  const recurrence = readRecurrence(rule);
  const start = readStart(textOf(schedule, 'start'));
  const lasting = textOf(schedule, 'duration');
  return [
    recurrence ? ruleInWords(recurrence, start.time, reader) : rule,
    lasting ? say('lasting', { duration: formatDuration(lasting, reader.language) }) : '',
    zoned,
    start.date ? say('from', { date: formatFor(reader).date(start.date) }) : '',
    recurrence ? endInWords(recurrence, reader) : '',
  ].join('');
}

const single: ReadonlyMap<string, Recurrence['frequency']> = new Map([
  ['PT1H', 'HOURLY'],
  ['P1D', 'DAILY'],
  ['P1W', 'WEEKLY'],
  ['P1M', 'MONTHLY'],
  ['P1Y', 'YEARLY'],
]);

function everyInWords(duration: string, reader: Reader): string {
  const frequency = single.get(duration);
  if (frequency) return frequencyInWords(frequency, 1, reader);
  return speakerOf(scheduleWords, reader.language)('each', {
    duration: formatDuration(duration, reader.language),
  });
}

function frequencyInWords(frequency: Recurrence['frequency'], interval: number, reader: Reader): string {
  const say = speakerOf(scheduleWords, reader.language);
  return interval === 1 ? say(`once-${frequency}`) : say(`each-${frequency}`, { count: interval });
}

function ruleInWords(rule: Recurrence, startTime: string | undefined, reader: Reader): string {
  const say = speakerOf(scheduleWords, reader.language);
  const { list } = formatFor(reader);
  const fromStart = startTime !== undefined && !/^(?:SECOND|MINUTE|HOUR)LY$/.test(rule.frequency);
  const times = rule.times.length === 0 && fromStart ? [startTime] : rule.times;
  const days = rule.days.map(({ day, nth }) => {
    const name = weekday(day, reader);
    return nth === undefined ? name : say('nth', { nth: say(`nth-${nth as 1}`), day: name });
  });
  const dates = rule.dates.map((date) => (date === -1 ? say('lastDate') : String(date)));
  return [
    frequencyInWords(rule.frequency, rule.interval, reader),
    rule.months.length > 0
      ? say('months', { months: list(rule.months.map((each) => month(each, reader))) })
      : '',
    dates.length > 0 ? say('dates', { dates: list(dates) }) : '',
    days.length > 0 ? say('days', { days: list(days) }) : '',
    times.length > 0 ? say('times', { times: list(times) }) : '',
  ].join('');
}

function endInWords({ until, count }: Recurrence, reader: Reader): string {
  const say = speakerOf(scheduleWords, reader.language);
  if (until !== undefined) return say('until', { date: formatFor(reader).date(until) });
  return count === undefined ? '' : say('count', { count });
}

// 2 January 2000 was a Sunday.
function weekday(day: number, { language }: Reader): string {
  const date = new Date(Date.UTC(2000, 0, 2 + day));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function month(number: number, { language }: Reader): string {
  const date = new Date(Date.UTC(2000, number - 1, 1));
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
}

/** Of `2026-04-01T02:00`, `20260401T020000Z` or `2026-04-01`: the date and the time. */
function readStart(text: string | undefined): { readonly date?: string; readonly time?: string } {
  const [, year, months, day, hour, minute] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d))?/.exec(text ?? '') ?? [];
  if (year === undefined) return {};
  return {
    date: `${year}-${months ?? ''}-${day ?? ''}`,
    ...(hour !== undefined && { time: `${hour}:${minute ?? '00'}` }),
  };
}

function textOf(schedule: JsonObject, name: string): string | undefined {
  const value = memberOf(schedule, name);
  return typeof value === 'string' ? plain(value) : undefined;
}
