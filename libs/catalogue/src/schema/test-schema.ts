// The JSON Schema of tests: comparisons, connectives and quantifiers over the fields of a catalogue.
import { attestationList } from '../attestation-list.js';
import type { Catalogue, Field, ValueType } from '../catalogue.js';
import { upstreamList } from '../upstream-list.js';
import { comparisonSchemas } from './comparison-schema.js';
import { closedObject, type JsonSchema, listOf, reference } from './json-schema.js';

const commitment: ValueType = {
  type: 'enum',
  ordered: true,
  values: ['informational', 'target', 'contractual'],
};
const reviewed: ValueType = { type: 'date' };

/** The definitions `test` and, for each list of records, `test-<path>` (its slash a hyphen): the tests of one of its records, which do not nest. */
export function testDefinitions({ controls, fields }: Catalogue): Readonly<Record<string, JsonSchema>> {
  const lists = [...fields.values(), attestationList, upstreamList].filter(({ type }) => type === 'records');
  const types: (readonly [string, ValueType])[] = [
    ...fields,
    ...[...controls.keys()].flatMap((id) => [
      [`${id}/@commitment`, commitment] as const,
      [`${id}/@reviewed`, reviewed] as const,
    ]),
  ];
  return {
    test: { anyOf: [...comparisonSchemas(types), ...connectives('test'), ...lists.flatMap(quantifiers)] },
    ...Object.fromEntries(lists.map((list) => [recordTest(list), recordTestSchema(list)])),
  };
}

function connectives(test: string): readonly JsonSchema[] {
  const operands = listOf(reference(test));
  return [
    closedObject({ all: operands }, ['all']),
    closedObject({ any: operands }, ['any']),
    closedObject({ not: reference(test) }, ['not']),
  ];
}

function quantifiers(list: Field): readonly JsonSchema[] {
  const test = reference(recordTest(list));
  return ['every', 'some'].map((quantifier) =>
    closedObject({ [quantifier]: { const: list.path }, where: test, test }, [quantifier, 'test']),
  );
}

function recordTestSchema(list: Field): JsonSchema {
  const members = [...(list.members ?? [])].map(([name, type]) => [`./${name}`, type] as const);
  return { anyOf: [...comparisonSchemas(members), ...connectives(recordTest(list))] };
}

function recordTest({ path }: Field): string {
  return `test-${path.replace('/', '-')}`;
}
