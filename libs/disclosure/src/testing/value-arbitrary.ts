// Valid values of every type of the catalogue, from pools so small that equal ones, and equal ones spelt differently, are common.
import type { Field, RecordMember, ValueType } from '@bunkai/catalogue';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../document/json-value.js';
import { comparableForm } from '../diff/comparable-form.js';

const texts: readonly JsonValue[] = ['a', 'b/c', '~1', '__proto__', 'constructor', { en: 'a', ja: 'あ' }];
const durations = ['P1Y', 'P365D', 'PT8760H', 'P30D', 'P1M', 'P4W', 'PT0S', 'PT0.5S', 'PT0.50S'];
const dates = ['2025-12-31', '2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01T09:00:00+09:00'];
const urls = ['https://example.jp/', 'https://example.jp/~a/b'];
const hash = 'a'.repeat(64);

export const textArbitrary: fc.Arbitrary<JsonValue> = fc.constantFrom('', ...texts);

export const documentArbitrary: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  { title: 'Terms' },
  { url: 'https://example.jp/terms' },
  { title: { en: 'Terms', ja: '規約' }, sha256: hash },
);

/** Any valid value of a field. */
export function fieldArbitrary(field: Field): fc.Arbitrary<JsonValue> {
  return field.type === 'records' ? recordsArbitrary(field) : valueArbitrary(field);
}

/** Any valid value of a type that is not a list of records. */
export function valueArbitrary(type: ValueType): fc.Arbitrary<JsonValue> {
  const { values = [] } = type;
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(0, 1, 99.9, 1e21);
    case 'duration':
      return fc.constantFrom(...durations, ...(type.indefinite ? ['indefinite'] : []));
    case 'date':
      return fc.constantFrom(...dates);
    case 'enum':
      return fc.constantFrom(...values.slice(0, 4));
    case 'code-set':
      return fc.array(fc.constantFrom(...values.slice(0, 4)), { maxLength: 4 });
    case 'text':
      return textArbitrary;
    case 'url':
      return fc.constantFrom(...urls);
    case 'document':
      return documentArbitrary;
    case 'contact':
      return fc.constantFrom<JsonValue>({ email: 'a@example.jp' }, { phone: '119', hours: { en: 'always' } });
    case 'schedule':
      return fc.constantFrom<JsonValue>({ every: 'P1D' }, { every: 'P7D', tz: 'Asia/Tokyo' });
    case 'records':
      throw new Error('records have an arbitrary of their own');
  }
}

/** Lists of up to four records, none with the key of another; members that are not in `required` may be missing or null. */
export function recordsArbitrary(
  { key = [], members = new Map() }: Pick<Field, 'key' | 'members'>,
  required: readonly string[] = key,
): fc.Arbitrary<JsonObject[]> {
  const record = fc.record(
    Object.fromEntries(
      [...members.values()].map((member) => [member.name, memberArbitrary(member, key, required)]),
    ),
    { requiredKeys: [...required] },
  );
  return fc.uniqueArray(record, {
    maxLength: 4,
    selector: (value) => JSON.stringify(key.map((name) => keyForm(members.get(name), value[name] ?? null))),
  });
}

// The start of a date alone tells keys apart, and a path needs one spelling of each key.
function memberArbitrary(
  member: RecordMember,
  key: readonly string[],
  required: readonly string[],
): fc.Arbitrary<JsonValue> {
  if (key.includes(member.name) && member.type === 'date') return fc.constantFrom('2025-10-01', '2026-01-01');
  if (key.includes(member.name) && member.type === 'text') return fc.constantFrom(...texts);
  // A code that depends on another member would have to be drawn with it.
  if (member.valuesBy) return fc.constant(null);
  return required.includes(member.name) ? valueArbitrary(member) : fc.option(valueArbitrary(member));
}

function keyForm(type: RecordMember | undefined, value: JsonValue): string | null {
  return value === null ? null : comparableForm(type ?? { type: 'text' }, value);
}
