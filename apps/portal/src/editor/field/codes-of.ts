// The codes to choose from.
import { countryCodes, schemes, type ValueType } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '@bunkai/disclosure';

/** In the catalogue's order; those of an enum that depends on another member of `record` are none until that is chosen. */
export function codesOf(type: ValueType, record?: JsonObject): readonly string[] {
  if (type.valuesBy) {
    const decider = record && memberOf(record, type.valuesBy.member);
    return typeof decider === 'string' ? (type.valuesBy.values.get(decider) ?? []) : [];
  }
  if (type.values) return type.values;
  if (type.codes === 'schemes') return [...schemes.keys()];
  return type.codes === 'iso3166-1-alpha2' ? [...countryCodes] : [];
}
