// Lists of records, matched by their key members: two people may each change, add and remove rows of one table.
import { keyForm, type RecordType } from '../diff/match-records.js';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
} from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';
import { sameJson } from './same-json.js';

type Lists<Value> = Readonly<Record<'base' | 'mine' | 'theirs', Value>>;
type Keyed = ReadonlyMap<string, JsonObject>;
type MergeRecord = (
  record: Readonly<Record<'base' | 'mine' | 'theirs', JsonObject | undefined>>,
  name: string,
) => JsonValue | undefined;

/**
 * Undefined if the lists must be taken as a whole: an element is no record, two share a key, or both sides put records whose
 * order says something in another order. `mergeRecord` is called for each record with the name that it has in a path.
 */
export function mergeRecords(
  lists: Lists<readonly JsonValue[]>,
  { type, inOrder }: { readonly type: RecordType; readonly inOrder: boolean },
  mergeRecord: MergeRecord,
): readonly JsonValue[] | undefined {
  const [base, mine, theirs] = [keyed(type, lists.base), keyed(type, lists.mine), keyed(type, lists.theirs)];
  if (!base || !mine || !theirs) return undefined;
  const keys = orderOf({ base, mine, theirs }, inOrder);
  return keys?.flatMap((key) => {
    const record = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const merged = mergeRecord(record, nameOf(type, record.mine ?? record.theirs ?? {}));
    return merged === undefined ? [] : [merged];
  });
}

function keyed(type: RecordType, list: readonly JsonValue[]): Keyed | undefined {
  if (!list.every(isJsonObject) || !list.every((record) => hasPlainKey(type, record))) return undefined;
  const records = new Map(list.map((record) => [keyForm(type, record), record]));
  return records.size === list.length ? records : undefined;
}

/** Every key that one of the sides has, in the order of the side that moved records, else mine; undefined if both did. */
function orderOf({ base, mine, theirs }: Lists<Keyed>, inOrder: boolean): readonly string[] | undefined {
  const shared = (side: Keyed): readonly string[] =>
    [...side.keys()].filter((key) => base.has(key) && mine.has(key) && theirs.has(key));
  const [old, ours, others] = [shared(base), shared(mine), shared(theirs)];
  const theyMoved = !sameJson(old, others);
  if (inOrder && theyMoved && !sameJson(old, ours) && !sameJson(ours, others)) return undefined;
  const [first, second] = theyMoved && sameJson(old, ours) ? [theirs, mine] : [mine, theirs];
  return [...new Set([...first.keys(), ...second.keys()])];
}

/** Whether the key is made of scalars and texts: anything else is a fault, and may be of any depth. */
function hasPlainKey({ key = [] }: RecordType, record: JsonObject): boolean {
  return key.every((name) => {
    const value = memberOf(record, name) ?? null;
    if (isJsonObject(value)) return Object.values(value).every((text) => typeof text === 'string');
    return !isJsonList(value);
  });
}

function nameOf({ key = [] }: RecordType, record: JsonObject): string {
  return canonicalJson(key.map((name) => memberOf(record, name) ?? null));
}
