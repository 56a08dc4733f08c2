// A recurrence rule of RFC 5545 taken apart, as far as it can be said in words.

export const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof frequencies)[number];

export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  /** 1 is January. */
  readonly months: readonly number[];
  /** Days of the month; -1 is the last. */
  readonly dates: readonly number[];
  /** 0 is Sunday; `nth` is 1 to 5 or -1, of the month. */
  readonly days: readonly { readonly day: number; readonly nth?: number }[];
  /** `02:00`. */
  readonly times: readonly string[];
  /** A calendar date, `2026-04-01`. */
  readonly until?: string;
  readonly count?: number;
}

const said = new Set([
  'FREQ',
  'INTERVAL',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'BYHOUR',
  'BYMINUTE',
  'UNTIL',
  'COUNT',
  'WKST',
]);
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Undefined for a rule that has parts for which there are no words. */
export function readRecurrence(rule: string): Recurrence | undefined {
  const parts = new Map(rule.toUpperCase().split(';').map(splitPart));
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  const days = listOf(parts.get('BYDAY')).map(readDay);
  const dates = numbersOf(parts.get('BYMONTHDAY'));
  const hours = numbersOf(parts.get('BYHOUR'));
  const minutes = numbersOf(parts.get('BYMINUTE'));
  const isSaid =
    [...parts.keys()].every((name) => said.has(name)) &&
    dates.every((date) => date > 0 || date === -1) &&
    (minutes.length === 0 || hours.length > 0);
  if (!frequency || !isSaid || days.includes(undefined)) return undefined;
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  const count = parts.get('COUNT');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    months: numbersOf(parts.get('BYMONTH')),
    dates,
    days: days.filter((day) => day !== undefined),
    times: hours.flatMap((hour) =>
      (minutes.length > 0 ? minutes : [0]).map((minute) => timeOf(hour, minute)),
    ),
    ...(until && { until: until.slice(1, 4).join('-') }),
    ...(count !== undefined && { count: Number(count) }),
  };
}

function splitPart(part: string): [name: string, value: string] {
  const equals = part.indexOf('=');
  return [part.slice(0, Math.max(equals, 0)), part.slice(equals + 1)];
}

function readDay(text: string): Recurrence['days'][number] | undefined {
  const [, nth, name = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(text) ?? [];
  const day = weekdays.indexOf(name);
  if (day < 0) return undefined;
  if (nth === undefined) return { day };
  const counted = Number(nth);
  return counted === -1 || (counted >= 1 && counted <= 5) ? { day, nth: counted } : undefined;
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',');
}

function numbersOf(text: string | undefined): number[] {
  return listOf(text).map(Number);
}

function timeOf(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
