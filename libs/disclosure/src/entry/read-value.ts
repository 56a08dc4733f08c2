// What somebody typed or pasted into one cell, as the value that the catalogue's type wants.
import type { RecordMember, ValueType } from '@bunkai/catalogue';
import { type Result, ok, refused } from '@bunkai/kernel';
import { valueOfType } from '../document/checks/value-of-type.js';
import { FaultCollector } from '../document/fault-collector.js';
import type { Finding } from '../document/findings.js';
import type { JsonValue } from '../document/json-value.js';
import { documentRoot } from '../document/place.js';
import { quote } from '../document/quote.js';
import { readCode, readCodes } from './read-code.js';
import { readDuration } from './read-duration.js';
import { readBoolean, readDate, readNumber } from './read-scalar.js';

/** The value that `text` means under `type`, or what is wrong with it. For lists of records see `readTable`. */
export function readValue(text: string, type: ValueType): Result<JsonValue, Finding> {
  const value = interpret(text, type);
  if (value === undefined) return refused(unreadable(type, text));
  if (isFinding(value)) return refused(value.finding);
  const faults = new FaultCollector();
  valueOfType(type)(value.json, documentRoot, faults.report);
  const [fault] = faults.inOrderOf(value.json);
  return fault ? refused({ code: fault.code, message: fault.message }) : ok(value.json);
}

type Read = { readonly json: JsonValue } | { readonly finding: Finding } | undefined;

const isFinding = (read: NonNullable<Read>): read is { readonly finding: Finding } => 'finding' in read;

const json = (value: JsonValue | undefined): Read => (value === undefined ? undefined : { json: value });

function interpret(text: string, type: ValueType): Read {
  switch (type.type) {
    case 'boolean':
      return json(readBoolean(text));
    case 'number':
      return json(readNumber(text));
    case 'duration':
      return json(readDuration(text, type.indefinite));
    case 'date':
      return json(readDate(text));
    case 'enum':
      // Without codes of its own the member's codes depend on the record: they are checked with the document.
      return json(type.values ? readCode(text, type) : text.trim());
    case 'code-set':
      return interpretCodes(text, type);
    case 'text':
    case 'url':
      return json(text.trim());
    case 'document':
      return json(isLink(text) ? { url: text.trim() } : { title: text.trim() });
    case 'contact':
      return json(contactOf(text.trim()));
    case 'schedule':
      return json(scheduleOf(text));
    case 'records':
      return undefined;
  }
}

function interpretCodes(text: string, type: ValueType): Read {
  const { codes, unknown } = readCodes(text, type);
  const [first] = unknown;
  return first === undefined ? { json: codes } : { finding: unreadable(type, first) };
}

const isLink = (text: string): boolean => /^\s*https?:\/\//i.test(text);

function contactOf(text: string): JsonValue {
  if (isLink(text)) return { url: text };
  return text.includes('@') ? { email: text } : { phone: text };
}

function scheduleOf(text: string): JsonValue | undefined {
  if (/^\s*FREQ=/i.test(text)) return { rrule: text.trim() };
  const every = readDuration(text.replace(/^\s*every\s+/i, '').replace(/(?:ごと|毎)\s*$/, ''));
  return every === undefined ? undefined : { every };
}

const expected: Partial<Record<ValueType['type'], Finding['message']>> = {
  boolean: { en: 'yes or no', ja: '「はい」か「いいえ」' },
  number: { en: 'a number', ja: '数値' },
  duration: {
    en: 'a duration such as 90 days, 1 year 6 months or P90D',
    ja: '期間（例: 90日、1年6か月、P90D）',
  },
  date: { en: 'a date such as 2026-11-22', ja: '日付（例: 2026/11/22、令和8年11月22日）' },
  schedule: { en: 'a schedule such as every day', ja: '周期（例: 1日ごと）' },
};

function unreadable(type: Pick<RecordMember, 'type' | 'codes'>, text: string): Finding {
  const code = { en: 'a known code or name', ja: '登録されたコードまたは名称' };
  const country = { en: 'the name or code of a country', ja: '国名または国コード' };
  const wanted = expected[type.type] ?? (type.codes === 'iso3166-1-alpha2' ? country : code);
  return {
    code: 'unreadable',
    message: {
      en: `${quote(text).en} is not ${wanted.en}`,
      ja: `${quote(text).ja}は${wanted.ja}として読み取れません`,
    },
  };
}
