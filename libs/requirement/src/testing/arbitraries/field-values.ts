// Values of every field type, and the patches by which a variant changes them.
import type { Field, RecordMember, ValueType } from '@bunkai/catalogue';
import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import fc from 'fast-check';
import { countries, dates, durations, numbers, sampleControls, sampleField, schemes } from './pools.js';

export const localizedText: fc.Arbitrary<string | Readonly<Record<string, string>>> = fc.constantFrom(
  'Plain text',
  { en: 'Text' },
  { en: 'Text', ja: '本文' },
);

export const document: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { title: 'Policy' },
  { url: 'https://example.com/policy' },
  { title: { en: 'Policy', ja: '方針' }, sha256: 'a'.repeat(64) },
);

const contact = fc.constantFrom<JsonObject>(
  { email: 'security@example.com' },
  { phone: '+81-3-0000-0000', hours: 'weekdays' },
);

const schedule = fc.constantFrom<JsonObject>({ rrule: 'FREQ=DAILY' }, { every: 'P1D', tz: 'Asia/Tokyo' });

/** The codes of a type, of which a long list is cut to the pool's. */
export function codesOf(type: ValueType): readonly string[] {
  if (type.codes === 'iso3166-1-alpha2') return countries;
  if (type.codes === 'schemes') return schemes;
  const values = type.values ?? [];
  return values.some((value) => sampleControls.includes(value)) ? sampleControls : values;
}

/** A value that is there and that the type takes; records have their own {@link records}. */
export function valueOf(type: ValueType): fc.Arbitrary<JsonValue> {
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(...numbers);
    case 'duration':
      return fc.constantFrom(...durations, ...(type.indefinite ? ['indefinite', 'indefinite'] : []));
    case 'date':
      return fc.constantFrom(...dates);
    case 'enum':
      return fc.constantFrom(...codesOf(type));
    case 'code-set':
      return fc.array(fc.constantFrom(...codesOf(type)), { maxLength: 4 });
    case 'text':
      return fc.oneof(localizedText, fc.constant(''));
    case 'url':
      return fc.constantFrom('https://example.com/a', 'https://example.com/b?c=d#e');
    case 'document':
      return document;
    case 'contact':
      return contact;
    case 'schedule':
      return schedule;
    case 'records':
      throw new Error('records are made by records()');
  }
}

/** The value of a field of the catalogue, `null` at times. */
export function fieldValue(path: string): fc.Arbitrary<JsonValue> {
  const field = sampleField(path);
  const value = field.type === 'records' ? records(field) : valueOf(field);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 8, arbitrary: value });
}

/** Records with distinct keys; other members are missing or `null` at times. */
function records(field: Field): fc.Arbitrary<JsonValue> {
  const members = [...(field.members?.values() ?? [])];
  const key = field.key ?? [];
  const isKey = ({ name }: RecordMember) => key.includes(name);
  const record = fc.record(
    Object.fromEntries(
      members.map((member) => [member.name, isKey(member) ? keyValue(member) : memberValue(member)]),
    ),
    { requiredKeys: [...key] },
  );
  return fc.uniqueArray(record, {
    maxLength: 3,
    selector: (each) => JSON.stringify(key.map((name) => each[name])),
  });
}

function memberValue(member: RecordMember): fc.Arbitrary<JsonValue> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: valueOf(member) });
}

/** Key values whose every spelling is another value, so that keys differ under their types, too. */
function keyValue(member: RecordMember): fc.Arbitrary<JsonValue> {
  if (member.type === 'text') return fc.constantFrom('one', 'two', 'three');
  if (member.type === 'date') return fc.constantFrom('2025-06-01', '2026-06-01');
  return valueOf(member);
}

/** What a variant's `fields` say of a field: `null` removes, objects are merged. The result is valid over any base. */
export function fieldPatch(path: string): fc.Arbitrary<JsonValue> {
  switch (sampleField(path).type) {
    case 'text':
      return fc.constantFrom<JsonValue>(null, '', { en: 'Patched', fr: null });
    case 'document':
      return fc.constantFrom<JsonValue>(null, {
        url: 'https://example.com/patched',
        title: null,
        none: null,
      });
    case 'contact':
      return fc.constantFrom<JsonValue>(null, { phone: '+81-6-0000-0000', email: null });
    case 'schedule':
      return fc.constantFrom<JsonValue>(null, { every: 'P1W', rrule: null, tz: null });
    default:
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 3, arbitrary: fieldValue(path) },
      );
  }
}
