// The difference between two values of one type: none, or one change.
import type { ValueType } from '@bunkai/catalogue';
import type { JsonValue } from '../document/json-value.js';
import type { Change } from './change.js';
import { changeType } from './change-type.js';
import { comparableForm } from './comparable-form.js';

/** `undefined` is a value that is not there. `codes` are those in force where they depend on another member. */
export function findValueChanges(
  path: string,
  type: ValueType,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  codes?: readonly string[],
): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ type: 'added', path, after }];
  if (after === undefined) return [{ type: 'removed', path, before }];
  if (comparableForm(type, before) === comparableForm(type, after)) return [];
  return [{ type: changeType(type, before, after, codes), path, before, after }];
}
