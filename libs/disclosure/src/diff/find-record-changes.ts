// The differences between two lists of records: a new row in a re-ordered table is one change.
import type { RecordMember } from '@bunkai/catalogue';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
} from '../document/json-value.js';
import type { Change } from './change.js';
import { below } from './change-path.js';
import { findValueChanges } from './find-value-changes.js';
import { keyText, matchRecords, type RecordPair, type RecordType } from './match-records.js';

/** `undefined` is a list that is not there. Sorted by path, so that the order of the lists does not show. */
export function findRecordChanges(
  path: string,
  type: RecordType,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly Change[] {
  if (!isRecordList(before) || !isRecordList(after)) {
    return findValueChanges(path, { type: 'records' }, before, after);
  }
  return matchRecords(type, before, after)
    .flatMap((pair) => findPairChanges(path, type, pair))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isRecordList(value: JsonValue | undefined): value is readonly JsonObject[] {
  return isJsonList(value) && value.every(isJsonObject);
}

function findPairChanges(path: string, type: RecordType, { before, after }: RecordPair): readonly Change[] {
  const record = after ?? before;
  if (!record) return [];
  const place = below(path, keyText(type, record));
  if (!before || !after) return findValueChanges(place, { type: 'text' }, before, after);
  const names = new Set([...(type.members?.keys() ?? []), ...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !type.key?.includes(name))
    .flatMap((name) => {
      const member = type.members?.get(name) ?? { name, type: 'text' };
      const [from, to] = [disclosed(before, name), disclosed(after, name)];
      return findValueChanges(below(place, name), member, from, to, codesInForce(member, after));
    });
}

/** The member's value, or undefined if it is missing or null: both are undisclosed. */
function disclosed(record: JsonObject, name: string): JsonValue | undefined {
  return memberOf(record, name) ?? undefined;
}

function codesInForce({ valuesBy, values }: RecordMember, record: JsonObject): readonly string[] | undefined {
  const decider = valuesBy && memberOf(record, valuesBy.member);
  return typeof decider === 'string' ? valuesBy?.values.get(decider) : values;
}
