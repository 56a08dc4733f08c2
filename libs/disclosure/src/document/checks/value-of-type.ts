// A value as the catalogue types it: every field type but records, which are made of such values.
import type { FieldType, ValueType } from '@bunkai/catalogue';
import { type Check, boolean, number, string } from './check.js';
import { codeSet, oneOf } from './code.js';
import { contact } from './contact.js';
import { documentReference } from './document-reference.js';
import { schedule } from './schedule.js';
import { text } from './text.js';
import { date, duration } from './time.js';
import { url } from './url.js';

type CheckOf = (type: ValueType) => Check;

const checks: Readonly<Record<Exclude<FieldType, 'records'>, CheckOf>> = {
  boolean: () => boolean,
  number: () => number,
  duration: ({ indefinite }) => duration(indefinite),
  date: () => date,
  // Without codes of its own, an enum's codes depend on another member: whoever knows the record checks them.
  enum: ({ values }) => (values ? oneOf(values) : string()),
  'code-set': ({ values = [] }) => codeSet(values),
  text: () => text,
  url: () => url,
  document: () => documentReference,
  contact: () => contact,
  schedule: () => schedule,
};

/** The check of a value that is not itself a list of records. Throws if `type` is `records`. */
export function valueOfType(type: ValueType): Check {
  if (type.type === 'records') throw new Error('records are checked as a whole field');
  return checks[type.type](type);
}
