// Checks the value that a comparison compares with, against the type of the field and the operator.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import {
  type Check,
  type JsonObject,
  type JsonValue,
  type Place,
  type Report,
  at,
  isJsonList,
  isJsonObject,
  memberOf,
  valueOfType,
} from '@bunkai/disclosure';
import { parseLevel, takesGroups } from '../language/codes.js';
import { readsClock, takesList } from '../language/operators-for.js';
import type { Operator } from '../test.js';
import { checkMembers } from './check-members.js';
import * as say from './fault-messages.js';

/** Reports what is wrong with `value`; `op` must apply to `type`. In a list, each faulty element at its own place. */
export function checkOperand(
  op: Operator,
  type: ValueType,
  value: JsonValue,
  place: Place,
  report: Report,
): void {
  const check = readsClock(op) ? valueOfType({ type: 'duration' }) : single(type);
  if (!takesList(op)) return check(value, place, report);
  if (!isJsonList(value)) return report(place, say.wrongType('list', value));
  value.forEach((element, index) => {
    if (isJsonObject(element)) checkGroup(type, element, at(place, index), report);
    else check(element, at(place, index), report);
  });
}

/** The check of one value of the type; of a set, of one of its codes. */
function single(type: ValueType): Check {
  if (type.valuesBy) return (value, place, report) => checkLevel(type, value, place, report);
  return valueOfType(type.type === 'code-set' ? { ...type, type: 'enum' } : type);
}

function checkLevel(type: ValueType, value: JsonValue, place: Place, report: Report): void {
  if (typeof value !== 'string') report(place, say.wrongType('string', value));
  else if (!parseLevel(type, value)) report(place, say.unknownLevel(value));
}

function checkGroup(type: ValueType, reference: JsonObject, place: Place, report: Report): void {
  if (!takesGroups(type)) return report(place, say.groupOutsideCountries);
  checkMembers(reference, { required: ['group'] }, place, report);
  const name = memberOf(reference, 'group');
  if (name === undefined) return;
  if (typeof name !== 'string' || !codeGroups.groups.has(name)) report(place, say.unknownGroup(name));
}
