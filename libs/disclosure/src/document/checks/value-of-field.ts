// A field's value as the catalogue types it.
import type { Field } from '@bunkai/catalogue';
import type { Check } from './check.js';
import { records } from './records.js';
import { valueOfType } from './value-of-type.js';

const known = new WeakMap<Field, Check>();

/** The check of a field's value; made once, as the catalogue's fields live as long as the program. */
export function valueOfField(field: Field): Check {
  const check = known.get(field) ?? (field.type === 'records' ? records(field) : valueOfType(field));
  known.set(field, check);
  return check;
}
