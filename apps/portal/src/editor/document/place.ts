// Reading and changing one place of a draft, which may be any JSON: nothing is changed in place, all else stays the same object.
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf } from '@bunkai/disclosure';

export type Steps = readonly (string | number)[];

/** What stands there; undefined if nothing does. */
export function valueAt(document: JsonValue | undefined, steps: Steps): JsonValue | undefined {
  return steps.reduce<JsonValue | undefined>((value, step) => {
    if (typeof step === 'number') return isJsonList(value) ? value[step] : undefined;
    return isJsonObject(value) ? memberOf(value, step) : undefined;
  }, document);
}

/** The object there; an empty one for anything else. */
export function objectAt(document: JsonValue | undefined, steps: Steps): JsonObject {
  const value = valueAt(document, steps);
  return isJsonObject(value) ? value : {};
}

/** The list there; an empty one for anything else. */
export function listAt(document: JsonValue | undefined, steps: Steps): readonly JsonValue[] {
  const value = valueAt(document, steps);
  return isJsonList(value) ? value : [];
}

/**
 * The document with `value` there, or without the place for undefined. Objects on the way are made where there are none, and what
 * is no object gives way to one. A step by number replaces or removes an element of a list.
 */
export function withValue(
  document: JsonValue | undefined,
  steps: Steps,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === 'number') return withElement(isJsonList(document) ? document : [], step, rest, value);
  const object = isJsonObject(document) ? document : {};
  const before = memberOf(object, step);
  if (value === undefined && before === undefined) return document;
  const member = withValue(before, rest, value);
  if (member === before) return document;
  if (before !== undefined && member !== undefined) {
    return Object.fromEntries(
      Object.entries(object).map(([name, old]) => [name, name === step ? member : old]),
    );
  }
  const others = Object.entries(object).filter(([name]) => name !== step);
  return Object.fromEntries(member === undefined ? others : [...others, [step, member]]);
}

function withElement(
  list: readonly JsonValue[],
  index: number,
  rest: Steps,
  value: JsonValue | undefined,
): JsonValue {
  const element = withValue(list[index], rest, value);
  return element === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, element);
}

/** As {@link withValue}, and objects on the way that are left without a member go too, down to the first `keep` steps. */
export function withoutEmpty(
  document: JsonValue | undefined,
  steps: Steps,
  value: JsonValue | undefined,
  keep: number,
): JsonValue | undefined {
  const changed = withValue(document, steps, value);
  const parent = steps.slice(0, -1);
  if (value !== undefined || parent.length <= keep) return changed;
  const left = valueAt(changed, parent);
  return isJsonObject(left) && Object.keys(left).length === 0
    ? withoutEmpty(changed, parent, undefined, keep)
    : changed;
}
