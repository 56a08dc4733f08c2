// JSON Merge Patch (RFC 7386), by which a variant changes the fields of the base.
import { type JsonObject, type JsonValue, isJsonObject, memberOf } from './json-value.js';

interface Step {
  readonly target: JsonValue | undefined;
  readonly patch: JsonObject;
  readonly into: Record<string, JsonValue>;
}

/**
 * `target` changed by `patch`: `null` removes, objects merge member by member, all else replaces. The result is new where
 * it differs and has no prototype, so that a member may have any name. Neither argument is changed.
 */
export function mergePatch(target: JsonValue | undefined, patch: JsonObject): JsonObject {
  const result = emptyObject();
  // A list of steps and not a recursion: a patch may be nested deeper than the call stack.
  const steps: Step[] = [{ target, patch, into: result }];
  for (let step = steps.pop(); step; step = steps.pop()) steps.push(...mergeMembers(step));
  return result;
}

function mergeMembers({ target, patch, into }: Step): Step[] {
  const before = isJsonObject(target) ? target : {};
  for (const [name, value] of Object.entries(before)) into[name] = value;
  const deeper: Step[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete into[name];
    else if (isJsonObject(value)) {
      const merged = emptyObject();
      into[name] = merged;
      deeper.push({ target: memberOf(before, name), patch: value, into: merged });
    } else into[name] = value;
  }
  return deeper;
}

function emptyObject(): Record<string, JsonValue> {
  return Object.create(null) as Record<string, JsonValue>;
}
