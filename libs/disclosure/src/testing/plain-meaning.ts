// What a disclosure says with all freedom of spelling taken out, written anew and naively: the judge of what a diff may leave out.
import { attestationList, type Field, iso27017_2015, type ValueType } from '@bunkai/catalogue';
import { parseDate } from '../document/date-value.js';
import type { Disclosure, StatementPatch } from '../document/disclosure.js';
import { parseDuration } from '../document/duration.js';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';

/** Two disclosures with equal results say the same, apart from when they take effect and from the order of `upstream`. */
export function plainMeaning(disclosure: Disclosure): string {
  const { service, statements, variants = {}, upstream = [], attestations = [], documents = [] } = disclosure;
  return canonicalJson({
    service: { ...service, model: sorted(service.model), roles: sorted(service.roles) },
    statements: mapped(statements, (statement, id) => plainStatement(id, statement, true)),
    variants: mapped(variants, (variant) => ({
      ...variant,
      statements: mapped(variant.statements, (patch, id) => plainStatement(id, patch, false)),
    })),
    upstream: sorted(
      upstream.map(({ service: name, inherits }) => ({ name, inherits: inherits ? sorted(inherits) : 0 })),
    ),
    attestations: plainRecords(attestationList, attestations),
    documents: sorted(documents),
  });
}

function mapped<Value>(
  object: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}

function plainStatement(id: string, statement: StatementPatch, isBase: boolean): JsonValue {
  const { fields = {}, reviewed, ...others } = statement;
  const values = Object.entries(fields).filter(([, value]) => !isBase || value !== null);
  return {
    ...(isBase && { visibility: 'public', commitment: 'informational' }),
    ...others,
    reviewed: reviewed === undefined ? null : plainValue({ type: 'date' }, reviewed),
    fields: Object.fromEntries(
      values.map(([name, value]) => [name, plainField(iso27017_2015.fields.get(`${id}/${name}`), value)]),
    ),
  };
}

function plainField(field: Field | undefined, value: JsonValue): JsonValue {
  if (!field || value === null) return value;
  return field.type === 'records'
    ? plainRecords(field, value as readonly JsonObject[])
    : plainValue(field, value);
}

function plainRecords({ members }: Field, records: readonly JsonObject[]): JsonValue {
  return sorted(
    records.map((record) =>
      Object.fromEntries(
        Object.entries(record)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name, plainValue(members?.get(name) ?? { type: 'text' }, value)]),
      ),
    ),
  );
}

function plainValue({ type }: ValueType, value: JsonValue): JsonValue {
  if (type === 'code-set' && isJsonList(value)) return sorted([...new Set(value)]);
  if (isJsonObject(value) || typeof value !== 'string') return value;
  if (type === 'duration') return Object.values(parseDuration(value, true) ?? {}).join('/');
  if (type === 'date') return Object.values(parseDate(value) ?? {}).join('/');
  return value;
}

function sorted(values: readonly JsonValue[]): JsonValue[] {
  return values.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}
