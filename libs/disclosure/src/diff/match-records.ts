// Finds which record of the new list is which of the old one: by key members, wherever they stand.
import type { Field } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';
import { comparableForm, comparableRecord } from './comparable-form.js';

/** What a list of records must be known by: its members and their keys. */
export type RecordType = Pick<Field, 'key' | 'members'>;

/** A record in both lists, or in one. */
export interface RecordPair {
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

/** Every record once, save those that share a key and have an equal in the other list: no change can come of them. */
export function matchRecords(
  type: RecordType,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): readonly RecordPair[] {
  const [old, current] = [groupByKey(type, before), groupByKey(type, after)];
  const keys = new Set([...old.keys(), ...current.keys()]);
  return [...keys].flatMap((key) => pairUp(type, old.get(key) ?? [], current.get(key) ?? []));
}

/** What names a record in a path: the values of its key members joined by commas, one that is missing left empty. */
export function keyText({ key }: RecordType, record: JsonObject): string {
  return (key ?? [])
    .map((name) => {
      const value = memberOf(record, name) ?? '';
      return typeof value === 'string' ? value : canonicalJson(value);
    })
    .join(',');
}

function groupByKey(
  type: RecordType,
  records: readonly JsonObject[],
): ReadonlyMap<string, readonly JsonObject[]> {
  const groups = new Map<string, JsonObject[]>();
  for (const record of records) {
    const key = keyForm(type, record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** A text that two records share exactly if their key members are equal under their types; a missing one is `null`. */
export function keyForm({ key, members }: RecordType, record: JsonObject): string {
  const forms = (key ?? []).map((name) => {
    const value = memberOf(record, name) ?? null;
    return value === null ? null : comparableForm(members?.get(name) ?? { type: 'text' }, value);
  });
  return JSON.stringify(forms);
}

function pairUp(
  type: RecordType,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): readonly RecordPair[] {
  // A key of one record is the rule: then there is nothing to choose.
  if (before.length <= 1 && after.length <= 1) return pairInOrder(before, after);
  const [old, current] = [sortedByForm(type, before), sortedByForm(type, after)];
  const [oldForms, currentForms] = [countForms(old), countForms(current)];
  const [oldRest, currentRest] = [withoutForms(old, currentForms), withoutForms(current, oldForms)];
  return pairInOrder(oldRest, currentRest);
}

type Formed = Readonly<{ form: string; record: JsonObject }>;

/** In an order that the lists' own order does not show in. */
function sortedByForm(type: RecordType, records: readonly JsonObject[]): readonly Formed[] {
  return records
    .map((record) => ({ form: comparableRecord(type, record), record }))
    .toSorted((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
}

function countForms(records: readonly Formed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of records) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** The records left when each in `counts` has taken its equal. */
function withoutForms(records: readonly Formed[], counts: Map<string, number>): readonly JsonObject[] {
  return records.flatMap(({ form, record }) => {
    const left = counts.get(form) ?? 0;
    counts.set(form, left - 1);
    return left > 0 ? [] : [record];
  });
}

function pairInOrder(before: readonly JsonObject[], after: readonly JsonObject[]): readonly RecordPair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    ...(before[index] && { before: before[index] }),
    ...(after[index] && { after: after[index] }),
  }));
}
