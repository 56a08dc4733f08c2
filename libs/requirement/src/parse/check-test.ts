// Checks the form of a test and of all its parts; what a comparison compares is check-comparison's.
import type { RecordMember } from '@bunkai/catalogue';
import {
  type JsonObject,
  type JsonValue,
  type Place,
  type Report,
  at,
  isJsonList,
  isJsonObject,
  memberOf,
} from '@bunkai/disclosure';
import { subjects } from '../language/subject.js';
import { checkComparison } from './check-comparison.js';
import { type MemberNames, checkMembers } from './check-members.js';
import * as say from './fault-messages.js';
import type { TestContext } from './test-context.js';

/** Tests nested deeper are refused: no honest requirement comes near, and evaluation recurses. */
export const maxTestDepth = 1000;

const forms = {
  field: { required: ['field', 'op'], optional: ['value'] },
  all: { required: ['all'] },
  any: { required: ['any'] },
  not: { required: ['not'] },
  every: { required: ['every', 'test'], optional: ['where'] },
  some: { required: ['some', 'test'], optional: ['where'] },
} as const satisfies Readonly<Record<string, MemberNames>>;

type Form = keyof typeof forms;

/** Reports what is wrong with the test at `place` and with its parts. */
export function checkTest(value: JsonValue, place: Place, context: TestContext, report: Report): void {
  if (context.depth >= maxTestDepth) return report(place, say.tooDeep);
  if (!isJsonObject(value)) return report(place, say.notATest);
  const form = formOf(value);
  if (!form) return report(place, say.notATest);
  if ((form === 'every' || form === 'some') && context.members !== null) {
    return report(place, say.nestedQuantifier);
  }
  checkMembers(value, forms[form], place, report);
  if (form === 'field') return checkComparison(value, place, context, report);
  if (form === 'not') return checkPart(value, 'not', place, context, report);
  if (form === 'all' || form === 'any') return checkParts(value, form, place, context, report);
  checkQuantifier(value, form, place, context, report);
}

/** The form whose distinguishing member comes first; a comparison may lack its `field`. */
function formOf(test: JsonObject): Form | undefined {
  const names = Object.keys(test);
  const form = names.find((name): name is Form => Object.hasOwn(forms, name));
  return form ?? (names.includes('op') ? 'field' : undefined);
}

function checkPart(test: JsonObject, name: string, place: Place, context: TestContext, report: Report): void {
  const part = memberOf(test, name);
  if (part === undefined) return;
  checkTest(part, at(place, name), { ...context, depth: context.depth + 1 }, report);
}

function checkParts(
  test: JsonObject,
  form: 'all' | 'any',
  place: Place,
  context: TestContext,
  report: Report,
): void {
  const parts = memberOf(test, form);
  const list = at(place, form);
  if (parts === undefined) return;
  if (!isJsonList(parts)) return report(list, say.wrongType('list', parts));
  const inner = { ...context, depth: context.depth + 1 };
  parts.forEach((part, index) => checkTest(part, at(list, index), inner, report));
}

function checkQuantifier(
  test: JsonObject,
  form: 'every' | 'some',
  place: Place,
  context: TestContext,
  report: Report,
): void {
  const members = recordMembers(memberOf(test, form), at(place, form), context, report);
  const inner = { ...context, members };
  checkPart(test, 'where', place, inner, report);
  checkPart(test, 'test', place, inner, report);
}

function recordMembers(
  path: JsonValue | undefined,
  place: Place,
  { catalogue }: TestContext,
  report: Report,
): ReadonlyMap<string, RecordMember> | 'unknown' {
  const subject = typeof path === 'string' ? subjects(catalogue).get(path) : undefined;
  if (subject?.type.members) return subject.type.members;
  if (path === undefined) return 'unknown';
  if (typeof path !== 'string') report(place, say.wrongType('string', path));
  else if (path.startsWith('./')) report(place, say.memberOutsideRecord);
  else report(place, subject ? say.notRecords : say.unknownField(path));
  return 'unknown';
}
