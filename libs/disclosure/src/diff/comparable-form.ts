// A text that two values share exactly if they are equal under their type: P1Y and P365D, a list of codes in any order.
import type { Field, ValueType } from '@bunkai/catalogue';
import { parseDate } from '../document/date-value.js';
import { parseDuration } from '../document/duration.js';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
} from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';

type Records = Pick<Field, 'members'>;

/**
 * The form of `value` under `type`. A value that the type refuses (a variant that drops its fields may hold one) is compared as the JSON
 * that it is. A full-date differs from the instant that it begins with, because it expires a day later.
 */
export function comparableForm(type: ValueType & Records, value: JsonValue): string {
  return typedForm(type, value) ?? `json ${canonicalJson(value)}`;
}

/** The form of a record: that of each member which is there and not null, whatever their order. */
export function comparableRecord({ members }: Records, record: JsonObject): string {
  const forms = Object.keys(record)
    .toSorted()
    .flatMap((name) => {
      const value = memberOf(record, name) ?? null;
      return value === null ? [] : [[name, comparableForm(members?.get(name) ?? { type: 'text' }, value)]];
    });
  return JSON.stringify(forms);
}

function typedForm(type: ValueType & Records, value: JsonValue): string | undefined {
  switch (type.type) {
    case 'duration':
      return typeof value === 'string' ? durationForm(value) : undefined;
    case 'date':
      return typeof value === 'string' ? dateForm(value) : undefined;
    case 'code-set':
      return isJsonList(value) ? setForm(value.map(canonicalJson)) : undefined;
    case 'records':
      return isJsonList(value) && value.every(isJsonObject)
        ? JSON.stringify(value.map((record) => comparableRecord(type, record)).toSorted())
        : undefined;
    case 'boolean':
    case 'number':
    case 'enum':
    case 'text':
    case 'url':
    case 'document':
    case 'contact':
    case 'schedule':
      return undefined;
  }
}

function durationForm(text: string): string | undefined {
  const duration = parseDuration(text, true);
  return duration && `${duration.numerator}/${duration.denominator} s`;
}

function dateForm(text: string): string | undefined {
  const date = parseDate(text);
  return date && `${date.start} to ${date.end}`;
}

function setForm(elements: readonly string[]): string {
  return JSON.stringify([...new Set(elements)].toSorted());
}
