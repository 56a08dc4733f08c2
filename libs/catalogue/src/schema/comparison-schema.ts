// The JSON Schema of comparisons: which operators a value's type takes, with which operand (language.md, section 2).
import type { ValueType } from '../catalogue.js';
import { codeGroups } from '../code-groups.js';
import { closedObject, type JsonSchema, listOf, reference } from './json-schema.js';
import { valueSchema } from './value-schema.js';

/** Operators, and the schema of their operand; without one, the comparison has no `value`. */
interface Operation {
  readonly ops: readonly string[];
  readonly operand?: JsonSchema;
  readonly optional?: boolean;
}

const equality = ['equals', 'notEquals'];
const order = ['atLeast', 'atMost'];
const group = closedObject({ group: { enum: [...codeGroups.groups.keys()] } }, ['group']);

/** The comparisons of values by name (a path, or `./<member>`). Names of equal type share their schemas. */
export function comparisonSchemas(types: Iterable<readonly [string, ValueType]>): readonly JsonSchema[] {
  const all = [...types];
  const bySignature = new Map<string, { operations: readonly Operation[]; names: string[] }>();
  for (const [name, type] of all) {
    const operations = operationsOf(type);
    const signature = JSON.stringify(operations);
    const shared = bySignature.get(signature);
    if (shared) shared.names.push(name);
    else bySignature.set(signature, { operations, names: [name] });
  }
  const disclosed = comparison(
    all.map(([name]) => name),
    { ops: ['disclosed'] },
  );
  return [
    disclosed,
    ...[...bySignature.values()].flatMap(({ operations, names }) =>
      operations.map((operation) => comparison(names, operation)),
    ),
  ];
}

function comparison(names: readonly string[], { ops, operand, optional }: Operation): JsonSchema {
  const properties = { field: { enum: names }, op: { enum: ops }, ...(operand && { value: operand }) };
  return closedObject(properties, operand && !optional ? ['field', 'op', 'value'] : ['field', 'op']);
}

function operationsOf(type: ValueType): readonly Operation[] {
  switch (type.type) {
    case 'boolean':
      return [{ ops: equality, operand: valueSchema(type) }];
    case 'number':
      return [
        { ops: [...equality, ...order], operand: { type: 'number' } },
        { ops: ['oneOf'], operand: listOf({ type: 'number' }) },
      ];
    case 'duration':
      return [{ ops: [...equality, ...order], operand: valueSchema(type) }];
    case 'date':
      return [
        { ops: [...equality, ...order], operand: valueSchema(type) },
        { ops: ['notExpired'], operand: reference('duration'), optional: true },
        { ops: ['ageAtMost'], operand: reference('duration') },
      ];
    case 'enum':
      return [
        { ops: type.ordered ? [...equality, ...order] : equality, operand: codeOperand(type) },
        { ops: ['oneOf'], operand: codeList(type) },
      ];
    case 'code-set':
      return [
        { ops: ['contains'], operand: codeOperand(type) },
        { ops: ['containsAll', 'containsAny', 'subsetOf', 'disjointFrom'], operand: codeList(type) },
      ];
    case 'records':
    case 'text':
    case 'url':
    case 'document':
    case 'contact':
    case 'schedule':
      return [];
  }
}

/** A code; one that depends on another member is written with that member's value, as `fedramp:moderate`. */
function codeOperand(type: ValueType): JsonSchema {
  if (type.valuesBy) {
    return {
      enum: [...type.valuesBy.values].flatMap(([value, codes]) => codes.map((code) => `${value}:${code}`)),
    };
  }
  return valueSchema({ ...type, type: 'enum' });
}

function codeList(type: ValueType): JsonSchema {
  const code = codeOperand(type);
  return listOf(type.codes === 'iso3166-1-alpha2' ? { anyOf: [code, group] } : code);
}
