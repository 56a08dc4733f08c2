// JSON Merge Patch, RFC 7386 section 2, word for word.
import { type JsonObject, type JsonValue, isJsonObject } from '@bunkai/disclosure';

export function mergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isJsonObject(patch)) return patch;
  const result = new Map<string, JsonValue>(isJsonObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, mergePatch(result.get(name), value));
  }
  return Object.fromEntries(result) satisfies JsonObject;
}
