// JSON as a type: what a document is made of before anything is known about it.

/** A JSON value. Objects may come from anywhere: read members with {@link memberOf}, never through the prototype. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Whether `value` is a JSON object (and not a list, `null` or a scalar). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` is a JSON list. `Array.isArray` does not narrow a read-only list. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The object's own member, or `undefined`: names such as `constructor` or `__proto__` find nothing that is not there. */
export function memberOf<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
