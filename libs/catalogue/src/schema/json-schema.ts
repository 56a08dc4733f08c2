// The words that every generated schema is made of.
import type { Title } from '../catalogue.js';

/** A JSON Schema (2020-12), as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The title in both languages: `title` in English, `x-title-ja` in Japanese. */
export function titled({ en, ja }: Title): JsonSchema {
  return { title: en, 'x-title-ja': ja };
}

/** An object with these members and no others. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** What `schema` takes, or `null`, which is undisclosed. */
export function nullable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function reference(definition: string): JsonSchema {
  return { $ref: `#/$defs/${definition}` };
}
