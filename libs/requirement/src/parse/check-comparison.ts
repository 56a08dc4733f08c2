// Checks a comparison against the catalogue: that the field is known, and takes the operator and the value.
import type { ValueType } from '@bunkai/catalogue';
import { type JsonObject, type JsonValue, type Place, type Report, at, memberOf } from '@bunkai/disclosure';
import { operatorApplies, valuePresence } from '../language/operators-for.js';
import { subjects } from '../language/subject.js';
import { type Operator, operators } from '../test.js';
import { checkOperand } from './check-operand.js';
import * as say from './fault-messages.js';
import type { TestContext } from './test-context.js';

/** Reports what is wrong with `field`, `op` and `value`, as far as they are there. */
export function checkComparison(test: JsonObject, place: Place, context: TestContext, report: Report): void {
  const type = checkField(memberOf(test, 'field'), at(place, 'field'), context, report);
  const op = checkOperator(memberOf(test, 'op'), at(place, 'op'), type, report);
  if (!op) return;
  const value = memberOf(test, 'value');
  const valuePlace = at(place, 'value');
  const presence = valuePresence(op);
  if (value === undefined) {
    if (presence === 'always') report(valuePlace, say.missingMember);
  } else if (presence === 'never') {
    report(valuePlace, say.unknownMember);
  } else if (type && operatorApplies(op, type)) {
    checkOperand(op, type, value, valuePlace, report);
  }
}

function checkField(
  path: JsonValue | undefined,
  place: Place,
  context: TestContext,
  report: Report,
): ValueType | undefined {
  if (path === undefined) return undefined;
  if (typeof path !== 'string') return void report(place, say.wrongType('string', path));
  return context.members === null
    ? checkSubject(path, place, context, report)
    : checkRecordMember(path, place, context.members, report);
}

function checkSubject(
  path: string,
  place: Place,
  { catalogue }: TestContext,
  report: Report,
): ValueType | undefined {
  if (path.startsWith('./')) return void report(place, say.memberOutsideRecord);
  const subject = subjects(catalogue).get(path);
  if (!subject) return void report(place, say.unknownField(path));
  if (subject.kind === 'list') return void report(place, say.listNotComparable);
  return subject.type;
}

function checkRecordMember(
  path: string,
  place: Place,
  members: NonNullable<TestContext['members']>,
  report: Report,
): ValueType | undefined {
  if (!path.startsWith('./')) return void report(place, say.fieldInsideRecord);
  if (members === 'unknown') return undefined;
  const name = path.slice(2);
  const member = members.get(name);
  if (!member) report(place, say.unknownRecordMember(name));
  return member;
}

function checkOperator(
  op: JsonValue | undefined,
  place: Place,
  type: ValueType | undefined,
  report: Report,
): Operator | undefined {
  if (op === undefined) return undefined;
  if (typeof op !== 'string') return void report(place, say.wrongType('string', op));
  const known = operators.find((operator) => operator === op);
  if (!known) return void report(place, say.unknownOperator(op));
  if (type && !operatorApplies(known, type)) report(place, say.operatorNotForType(op, type.type));
  return known;
}
