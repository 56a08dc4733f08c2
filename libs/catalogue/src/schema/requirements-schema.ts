// The JSON Schema of a requirements document (language.md, sections 2 and 6), with each operator held to the field's type.
import type { Catalogue } from '../catalogue.js';
import { closedObject, dialect, type JsonSchema, listOf, reference, titled } from './json-schema.js';
import { testDefinitions } from './test-schema.js';
import { valueShapes } from './value-shapes.js';

/**
 * JSON Schema 2020-12 of the requirements that refer to `catalogue`. What it refuses is invalid. Beyond it: that ids are
 * unique, and that a level of an attestation belongs to its scheme.
 */
export function requirementsSchema(catalogue: Catalogue): JsonSchema {
  return {
    $schema: dialect,
    $id: `urn:bunkai:schema:requirements:${catalogue.edition}`,
    ...titled({ en: 'Requirements of a cloud service customer', ja: 'クラウドサービスカスタマの要求事項' }),
    ...closedObject(
      {
        format: { const: 'bunkai.requirements/1' },
        catalogue: { const: catalogue.edition },
        name: reference('localizedText'),
        requirements: listOf(requirementSchema(catalogue)),
      },
      ['format', 'catalogue', 'name', 'requirements'],
    ),
    $defs: { ...valueShapes, ...testDefinitions(catalogue) },
  };
}

function requirementSchema({ controls }: Catalogue): JsonSchema {
  return closedObject(
    {
      id: { type: 'string', minLength: 1 },
      control: { enum: [...controls.keys()] },
      severity: { enum: ['mandatory', 'recommended'] },
      scope: { enum: ['service', 'chain'] },
      title: reference('localizedText'),
      test: reference('test'),
    },
    ['id', 'control', 'test'],
  );
}
