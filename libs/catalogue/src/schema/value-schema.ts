// The JSON Schema of one value, from its type in the catalogue.
import type { CodeList, Field, RecordMember, ValueType } from '../catalogue.js';
import { closedObject, type JsonSchema, listOf, nullable, reference } from './json-schema.js';

const codeListDefinition: Readonly<Record<CodeList, string>> = {
  'iso3166-1-alpha2': 'country',
  schemes: 'scheme',
};

/** What a value of this type looks like when it is disclosed; a `null` is the caller's business. */
export function valueSchema(type: ValueType): JsonSchema {
  switch (type.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', ...(type.unit !== undefined && { 'x-unit': type.unit }) };
    case 'duration':
      return type.indefinite
        ? { anyOf: [reference('duration'), { const: 'indefinite' }] }
        : reference('duration');
    case 'enum':
      return codeSchema(type);
    case 'code-set':
      return listOf(codeSchema(type));
    case 'text':
      return reference('localizedText');
    case 'records':
      throw new Error('records are described by recordsSchema');
    case 'date':
    case 'url':
    case 'document':
    case 'contact':
    case 'schedule':
      return reference(type.type);
  }
}

/**
 * A list of records of a field. Members that `required` names (by default the key) must be there and not be null; any
 * other may be. That keys are unique is beyond JSON Schema.
 */
export function recordsSchema({ members, key }: Field, required: readonly string[] = key ?? []): JsonSchema {
  const all = [...(members?.values() ?? [])];
  const properties = all.map(
    (member) =>
      [
        member.name,
        required.includes(member.name) ? valueSchema(member) : nullable(valueSchema(member)),
      ] as const,
  );
  const dependent = all.flatMap(dependentCodes);
  return listOf({
    ...closedObject(Object.fromEntries(properties), required),
    ...(dependent.length > 0 && { allOf: dependent }),
  });
}

function codeSchema({ codes, values, valuesBy }: ValueType): JsonSchema {
  if (codes) return reference(codeListDefinition[codes]);
  if (valuesBy) return { enum: [...new Set([...valuesBy.values.values()].flat())] };
  return { enum: values };
}

/** One condition for each value of the member that decides, and one that there is no code for any other value. */
function dependentCodes({ name, valuesBy }: RecordMember): readonly JsonSchema[] {
  if (!valuesBy) return [];
  const decides = (condition: JsonSchema, then: JsonSchema): JsonSchema => ({
    if: { properties: { [valuesBy.member]: condition } },
    then: { properties: { [name]: then } },
  });
  return [
    ...[...valuesBy.values].map(([value, codes]) => decides({ const: value }, { enum: [...codes, null] })),
    decides({ not: { enum: [...valuesBy.values.keys()] } }, { const: null }),
  ];
}
