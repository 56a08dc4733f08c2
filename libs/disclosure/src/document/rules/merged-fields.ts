// A variant's fields as merged into the base's: it is the result that must be of the catalogue's types.
import type { Control, Field } from '@bunkai/catalogue';
import { type Check, countFaults } from '../checks/check.js';
import { valueOfField } from '../checks/value-of-field.js';
import { type JsonObject, type JsonValue, isJsonObject, memberOf } from '../json-value.js';
import { mergePatch } from '../merge-patch.js';
import { type Place, at, documentRoot, namesTo } from '../place.js';
import { isWithoutFields } from './statements.js';

type BeyondRepair = (field: Field, value: JsonValue | undefined) => boolean;

/**
 * Checks a variant's statement on `control` for what results over the `base` statement. A fault lies where the value at
 * fault was given: in the variant, or else in the base.
 */
export function mergedFields(
  control: Control | undefined,
  base: JsonValue | undefined,
  isBeyondRepair: BeyondRepair,
): Check {
  const baseStatement = isJsonObject(base) ? base : {};
  const baseFields = memberOf(baseStatement, 'fields');
  return (patch, place, report) => {
    if (!control || !isJsonObject(patch)) return;
    if (isWithoutFields(memberOf(patch, 'status') ?? memberOf(baseStatement, 'status'))) return;
    const patchFields = memberOf(patch, 'fields');
    for (const name of isJsonObject(patchFields) ? Object.keys(patchFields) : []) {
      const field = control.fields.get(name);
      const before = only(name, baseFields);
      const after = only(name, patchFields);
      if (!field || isBeyondRepair(field, before[name])) continue;
      const merged = mergePatch(before, after)[name] ?? null;
      if (merged === null) continue;
      valueOfField(field)(merged, at(documentRoot, name), (mergedPlace, finding) => {
        const names = namesTo(mergedPlace);
        const origin = isOfBase(names, before, after) ? basePlace(control) : place;
        report(at(origin, 'fields', ...names), finding);
      });
    }
  };
}

function basePlace(control: Control): Place {
  return at(documentRoot, 'statements', control.id);
}

function only(name: string, fields: JsonValue | undefined): JsonObject {
  const value = isJsonObject(fields) ? memberOf(fields, name) : undefined;
  return value === undefined ? {} : { [name]: value };
}

/** Whether what stands, or is missed, at `names` in the merged fields is the base's own, untouched by the variant. */
function isOfBase(names: readonly (string | number)[], base: JsonValue, patch: JsonValue): boolean {
  let [before, change]: (JsonValue | undefined)[] = [base, patch];
  for (const name of names.map(String)) {
    if (!isJsonObject(change)) return false;
    before = isJsonObject(before) ? memberOf(before, name) : undefined;
    if (!Object.hasOwn(change, name)) return before !== undefined;
    change = memberOf(change, name);
  }
  return false;
}

// A base value with more faults than this is not merged: its faults are reported, and merging it into each of many
// variants would cost the product of both sizes. What has fewer is small, for valid values are.
const mostFaultsToMerge = 100;

/** Tells base values that have too many faults of their own to be merged; looks at each value once. */
export function rememberBeyondRepair(): BeyondRepair {
  const faultsOfValue = new WeakMap<object, number>();
  return (field, value) => {
    if (!isJsonObject(value)) return false;
    const faults = faultsOfValue.get(value) ?? countFaults(valueOfField(field), value);
    faultsOfValue.set(value, faults);
    return faults > mostFaultsToMerge;
  };
}
