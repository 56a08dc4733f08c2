// Lists of records: typed members, of which the key members identify a record.
import type { Field, RecordMember } from '@bunkai/catalogue';
import type { Report } from '../fault-collector.js';
import { missingMember, repeatedRecord } from '../findings.js';
import { type JsonObject, type JsonValue, isJsonList, isJsonObject, memberOf } from '../json-value.js';
import { type Place, at } from '../place.js';
import { type Check, both, list, nullable, passes } from './check.js';
import { comparisonKey } from './comparison-key.js';
import { members } from './members.js';
import { valueOfType } from './value-of-type.js';

interface KeyMember {
  readonly type: RecordMember;
  readonly check: Check;
}

/** A list of records of `field`: each has the key members, and no two have equal ones. A `null` member is undisclosed. */
export function records({ key = [], members: types = new Map<string, RecordMember>() }: Field): Check {
  const checks = new Map([...types.values()].map((type) => [type.name, valueOfType(type)] as const));
  const shape = members({ optional: mapValues(checks, nullable) });
  const keyMembers = key.flatMap((name) => {
    const [type, check] = [types.get(name), checks.get(name)];
    return type && check ? { type, check } : [];
  });
  const record: Check = (value, place, report) => {
    shape(value, place, report);
    if (isJsonObject(value)) checkKeyPresent(value, key, place, report);
  };
  return both(list(record), (value, place, report) => {
    if (isJsonList(value)) checkKeysDiffer(value, keyMembers, place, report);
  });
}

function mapValues(
  checks: ReadonlyMap<string, Check>,
  change: (check: Check) => Check,
): Record<string, Check> {
  return Object.fromEntries([...checks].map(([name, check]) => [name, change(check)]));
}

function checkKeyPresent(record: JsonObject, key: readonly string[], place: Place, report: Report): void {
  for (const name of key) {
    if ((memberOf(record, name) ?? null) === null) report(at(place, name), missingMember(name));
  }
}

function checkKeysDiffer(
  list: readonly JsonValue[],
  key: readonly KeyMember[],
  place: Place,
  report: Report,
): void {
  const firstWithKey = new Map<string, number>();
  const names = key.map(({ type }) => type.name);
  list.forEach((record, index) => {
    const values = keyOf(record, key);
    if (values === undefined) return;
    const first = firstWithKey.get(values);
    if (first === undefined) firstWithKey.set(values, index);
    else report(at(place, index), repeatedRecord(names, first));
  });
}

/** What identifies the record, or undefined if a key member is missing or wrong: that is a fault already. */
function keyOf(record: JsonValue, key: readonly KeyMember[]): string | undefined {
  if (!isJsonObject(record)) return undefined;
  const values: string[] = [];
  for (const { type, check } of key) {
    const value = memberOf(record, type.name) ?? null;
    if (value === null || !passes(check, value)) return undefined;
    values.push(comparisonKey(type, value));
  }
  return JSON.stringify(values);
}
