// Equality of two JSON values as they are written, whatever the order of their members.
import { isJsonList, isJsonObject, type JsonValue, memberOf } from '../document/json-value.js';

type Pair = readonly [JsonValue | undefined, JsonValue | undefined];

/** Whether `a` and `b` are the same JSON; `undefined` is a value that is not there, which differs from `null`. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  // A list of what is left to compare and not a recursion: values may be nested deeper than the call stack.
  const left: Pair[] = [[a, b]];
  for (let pair = left.pop(); pair; pair = left.pop()) {
    const parts = partsOf(pair);
    if (!parts) return false;
    for (const part of parts) left.push(part);
  }
  return true;
}

/** What must be the same for the two to be; undefined if they are not already. */
function partsOf([a, b]: Pair): readonly Pair[] | undefined {
  if (a === b) return [];
  if (isJsonList(a) && isJsonList(b)) {
    return a.length === b.length ? a.map((element, index) => [element, b[index]]) : undefined;
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return undefined;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return undefined;
  return names.every((name) => Object.hasOwn(b, name))
    ? names.map((name) => [memberOf(a, name), memberOf(b, name)])
    : undefined;
}
