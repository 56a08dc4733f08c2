// The JSON Schema of a disclosure document (language.md, sections 1 and 6), generated so that it never lags the catalogue.
import { attestationList } from '../attestation-list.js';
import type { Catalogue, Control, Field } from '../catalogue.js';
import { upstreamList } from '../upstream-list.js';
import {
  closedObject,
  dialect,
  type JsonSchema,
  listOf,
  nullable,
  reference,
  titled,
} from './json-schema.js';
import { recordsSchema, valueSchema } from './value-schema.js';
import { patchShapes, valueShapes } from './value-shapes.js';

const statusCodes = ['offered', 'not-offered', 'not-applicable'];

/**
 * JSON Schema 2020-12 of the disclosures that refer to `catalogue`. What it refuses is invalid, save that it types the fields
 * of a variant's statement even where the statement's status drops them. A few rules are beyond it: unique record keys, what a
 * variant's statement lacks in the base, and the roles that `upstream` asks for.
 */
export function disclosureSchema(catalogue: Catalogue): JsonSchema {
  const controls = [...catalogue.controls.values()];
  return {
    $schema: dialect,
    $id: `urn:bunkai:schema:disclosure:${catalogue.edition}`,
    ...titled({ en: 'Disclosure of a cloud service', ja: 'クラウドサービスの開示' }),
    ...closedObject(
      {
        format: { const: 'bunkai.disclosure/1' },
        catalogue: { const: catalogue.edition },
        service: serviceSchema,
        statements: closedObject(
          Object.fromEntries(controls.map((control) => [control.id, baseStatement(control)])),
        ),
        variants: variantsSchema(controls),
        upstream: { ...titled(upstreamList.title), ...recordsSchema(upstreamList) },
        attestations: { ...titled(attestationList.title), ...recordsSchema(attestationList, ['scheme']) },
        documents: listOf(documentSchema),
        effectiveFrom: reference('instant'),
      },
      ['format', 'catalogue', 'service', 'statements'],
    ),
    $defs: {
      ...valueShapes,
      ...patchShapes,
      ...Object.fromEntries(controls.map((control) => [fieldsDefinition(control), fieldsSchema(control)])),
      ...Object.fromEntries(controls.map((control) => [patchDefinition(control), patchSchema(control)])),
    },
  };
}

const serviceSchema = closedObject(
  {
    slug: reference('slug'),
    name: reference('localizedText'),
    provider: reference('slug'),
    model: { ...listOf({ enum: ['IaaS', 'PaaS', 'SaaS'] }), minItems: 1 },
    roles: { ...listOf({ enum: ['provider', 'customer'] }), contains: { const: 'provider' } },
  },
  ['slug', 'name', 'provider', 'model', 'roles'],
);

const documentSchema = closedObject(
  {
    kind: {
      enum: ['terms', 'sla', 'dpa', 'privacyPolicy', 'aup', 'supportTerms', 'exhibit', 'whitePaper', 'other'],
    },
    title: reference('localizedText'),
    url: reference('url'),
    mediaType: { type: 'string' },
    sha256: reference('sha256'),
    effectiveFrom: reference('instant'),
  },
  ['kind', 'title', 'mediaType', 'sha256'],
);

function baseStatement(control: Control): JsonSchema {
  return {
    ...titled(control.title),
    ...closedObject(statementMembers(fieldsDefinition(control)), ['status']),
    if: { properties: { status: { not: { const: 'offered' } } } },
    then: { properties: { fields: false } },
  };
}

function variantsSchema(controls: readonly Control[]): JsonSchema {
  const statements = controls.map(
    (control) =>
      [
        control.id,
        { ...titled(control.title), ...closedObject(statementMembers(patchDefinition(control))) },
      ] as const,
  );
  return {
    type: 'object',
    propertyNames: reference('slug'),
    additionalProperties: closedObject(
      { name: reference('localizedText'), statements: closedObject(Object.fromEntries(statements)) },
      ['statements'],
    ),
  };
}

function statementMembers(fields: string): Readonly<Record<string, JsonSchema>> {
  return {
    status: { enum: statusCodes },
    fields: reference(fields),
    commitment: { enum: ['informational', 'target', 'contractual'] },
    reviewed: reference('date'),
    note: reference('localizedText'),
    evidence: reference('evidence'),
    visibility: { enum: ['public', 'customers', 'subscribers', 'nda'] },
  };
}

function fieldsDefinition(control: Control): string {
  return `fields-${control.id}`;
}

function patchDefinition(control: Control): string {
  return `patch-${control.id}`;
}

/** The fields of a variant's statement: an object is merged into the base's, so that it may be there in part. */
function patchSchema(control: Control): JsonSchema {
  const fields = [...control.fields.values()].map(({ name, type }) => [
    name,
    `${type}Patch` in patchShapes
      ? nullable(reference(`${type}Patch`))
      : reference(`${fieldsDefinition(control)}/properties/${name}`),
  ]);
  return closedObject(Object.fromEntries(fields) as Record<string, JsonSchema>);
}

function fieldsSchema({ fields }: Control): JsonSchema {
  return closedObject(
    Object.fromEntries([...fields.values()].map((field) => [field.name, fieldSchema(field)])),
  );
}

function fieldSchema(field: Field): JsonSchema {
  const schema = field.type === 'records' ? recordsSchema(field) : valueSchema(field);
  return {
    ...titled(field.title),
    ...(field.note !== undefined && { description: field.note }),
    ...nullable(schema),
    ...(field.example !== undefined && { examples: [field.example] }),
  };
}
