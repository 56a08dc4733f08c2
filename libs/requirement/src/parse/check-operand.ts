// Checks the value that a comparison compares with, against the type of the field and the operator.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import {
  type JsonObject,
  type JsonValue,
  type Place,
  type Report,
  at,
  isJsonList,
  isJsonObject,
  memberOf,
  parseDate,
  parseDuration,
} from '@bunkai/disclosure';
import { hasCode, parseLevel, takesGroups } from '../language/codes.js';
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
  if (readsClock(op)) return checkScalar({ type: 'duration' }, value, place, report);
  if (!takesList(op)) return checkScalar(type, value, place, report);
  if (!isJsonList(value)) return report(place, say.wrongType('list', value));
  value.forEach((element, index) => {
    const elementPlace = at(place, index);
    if (isJsonObject(element)) checkGroup(type, element, elementPlace, report);
    else checkScalar(type, element, elementPlace, report);
  });
}

function checkScalar(type: ValueType, value: JsonValue, place: Place, report: Report): void {
  if (type.type !== 'enum' && type.type !== 'code-set') {
    const expected = scalarType(type);
    if (!isScalarOf(type, value)) report(place, say.wrongType(expected, value));
  } else if (typeof value !== 'string') {
    report(place, say.wrongType('string', value));
  } else if (type.valuesBy) {
    if (!parseLevel(type, value)) report(place, say.unknownLevel(value));
  } else if (!hasCode(type, value)) {
    report(place, say.unknownCode(value));
  }
}

function scalarType({ type, indefinite }: ValueType): say.ExpectedType {
  if (type === 'duration') return indefinite ? 'duration or "indefinite"' : 'duration';
  return type === 'boolean' || type === 'number' ? type : 'date';
}

function isScalarOf({ type, indefinite }: ValueType, value: JsonValue): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string') return false;
  if (type === 'duration') return parseDuration(value, indefinite === true) !== undefined;
  return parseDate(value) !== undefined;
}

function checkGroup(type: ValueType, reference: JsonObject, place: Place, report: Report): void {
  if (!takesGroups(type)) return report(place, say.groupOutsideCountries);
  checkMembers(reference, { required: ['group'] }, place, report);
  const name = memberOf(reference, 'group');
  if (name === undefined) return;
  if (typeof name !== 'string' || !codeGroups.groups.has(name)) report(place, say.unknownGroup(name));
}
