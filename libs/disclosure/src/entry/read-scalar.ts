// Yes and no, numbers and dates as people write them, in English and Japanese.
import { parseDate } from '../document/date-value.js';
import { startOfDay } from '../document/instant.js';
import { folded } from './folded.js';

const yes = new Set([
  'true',
  'yes',
  'y',
  'はい',
  '有',
  'あり',
  '有り',
  '○',
  '◯',
  '〇',
  '✓',
  '✔',
  '☑',
  '可',
  'する',
]);
const no = new Set([
  'false',
  'no',
  'n',
  'いいえ',
  '無',
  'なし',
  '無し',
  '×',
  'x',
  '✕',
  '✗',
  '✘',
  '不可',
  'しない',
]);

/** "yes", "はい", "○" and their opposites; 1 and 0 are numbers and mean neither. */
export function readBoolean(text: string): boolean | undefined {
  const typed = folded(text);
  return yes.has(typed) ? true : no.has(typed) ? false : undefined;
}

/** A decimal number, with commas between thousands; a sign of per cent behind it is dropped. */
export function readNumber(text: string): number | undefined {
  const typed = folded(text).replace(/ ?%$/, '').replace(/^[−–]/, '-');
  if (!/^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?$/.test(typed)) return undefined;
  return Number(typed.replaceAll(',', ''));
}

// The year before the first of each era.
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const byNumbers = /^(\d{4})(?:[-/.]|年 ?)(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})日?$/;
const byEra = /^(令和|平成|昭和|[rhs])[ .]?(\d{1,2}|元)(?:[-/.]|年 ?)(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})日?$/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/**
 * The RFC 3339 date that `text` means; a date-time of RFC 3339 stays one. Undefined for a day that the calendar lacks, and for
 * orders that may be two days ("11/12/2026").
 */
export function readDate(text: string): string | undefined {
  const exact = text.trim();
  if (parseDate(exact)) return exact;
  const typed = folded(text);
  const numbers = byNumbers.exec(typed);
  if (numbers) return isoDate(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const era = byEra.exec(typed);
  if (era) {
    const year = (eras[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2]));
    return isoDate(year, Number(era[3]), Number(era[4]));
  }
  const [, day, name, year] = dayFirst.exec(typed) ?? swapped(monthFirst.exec(typed));
  return name === undefined ? undefined : isoDate(Number(year), monthOf(name), Number(day));
}

function swapped(groups: RegExpExecArray | null): readonly (string | undefined)[] {
  return groups ? [groups[0], groups[2], groups[1], groups[3]] : [];
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || startOfDay(year, month, day) === undefined) return undefined;
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
