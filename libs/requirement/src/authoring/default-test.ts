// The test with which a field starts: valid, likely what is meant, and easily changed.
import type { Catalogue, ValueType } from '@bunkai/catalogue';
import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import type { Comparison, Operator, Test } from '../test.js';
import { subjectType } from './subject-of.js';
import { operatorsFor, valueEditor } from './value-editor.js';

/**
 * A valid test of what `path` names (in the records of `list`, for a member); of records, one that asks of every record.
 * Undefined if there is nothing of that name.
 */
export function defaultTest(path: string, catalogue: Catalogue, list?: string): Test | undefined {
  const type = subjectType(path, catalogue, list);
  if (!type) return undefined;
  const [member] = type.members?.keys() ?? [];
  if (member === undefined) return defaultComparison(path, type);
  const test = defaultTest(`./${member}`, catalogue, path);
  return test && { every: path, test };
}

/** A valid comparison with the operator that says most of a value of this type. */
export function defaultComparison(field: string, type: ValueType): Comparison {
  return withOperator(field, preferredOperator(type), type);
}

/** A valid comparison of the operator, which must apply to the type; `value` is kept if the operator takes its like. */
export function withOperator(field: string, op: Operator, type: ValueType, value?: JsonValue): Comparison {
  const editor = valueEditor(op, type);
  switch (editor.kind) {
    case 'none':
      return { field, op };
    case 'boolean':
      return { field, op, value: typeof value === 'boolean' ? value : true };
    case 'number':
      return { field, op, value: typeof value === 'number' ? value : 1 };
    case 'numbers':
      return { field, op, value: listOf(value, (one) => typeof one === 'number') };
    case 'date':
      return { field, op, value: isDate(value) ? value : '2026-01-01' };
    case 'duration':
      return durationWith(field, op, editor.isOptional, value);
    case 'code':
      return { field, op, value: firstCode(value, editor.codes) };
    case 'codes':
      return {
        field,
        op,
        value: listOf(value, (one) => isCodeOrGroup(one, editor.codes, editor.takesGroups)),
      };
  }
}

function preferredOperator(type: ValueType): Operator {
  const fitting = operatorsFor(type).map(({ op }) => op);
  const wanted: readonly Operator[] = preferences(type);
  return wanted.find((op) => fitting.includes(op)) ?? 'disclosed';
}

function preferences({ type, codes, stronger }: ValueType): readonly Operator[] {
  if (type === 'date') return ['ageAtMost'];
  if (type === 'code-set') return [codes === 'iso3166-1-alpha2' ? 'subsetOf' : 'containsAll'];
  return stronger === 'lower' ? ['atMost'] : ['atLeast', 'equals'];
}

function durationWith(
  field: string,
  op: Operator,
  isOptional: boolean,
  value: JsonValue | undefined,
): Comparison {
  if (typeof value === 'string' && value.startsWith('P')) return { field, op, value };
  return isOptional ? { field, op } : { field, op, value: 'P30D' };
}

function isDate(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-/.test(value);
}

function firstCode(value: JsonValue | undefined, codes: readonly string[]): string {
  const given: readonly JsonValue[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return (
    given.find((code): code is string => typeof code === 'string' && codes.includes(code)) ?? codes[0] ?? ''
  );
}

/** What `fits` of a list, or of a single value as a list of it. */
function listOf(value: JsonValue | undefined, fits: (one: JsonValue) => boolean): readonly JsonValue[] {
  const given = isJsonList(value) ? value : value === undefined ? [] : [value];
  return given.filter(fits);
}

function isCodeOrGroup(one: JsonValue, codes: readonly string[], takesGroups: boolean): boolean {
  return typeof one === 'string' ? codes.includes(one) : takesGroups && isJsonObject(one);
}
