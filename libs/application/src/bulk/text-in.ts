// A text inside a row, which may hold anything.
import { type JsonValue, isJsonObject, memberOf } from '@bunkai/disclosure';

/** The text at `path`; empty where there is none. */
export function textIn(content: JsonValue, ...path: readonly string[]): string {
  let value: JsonValue | undefined = content;
  for (const name of path) value = isJsonObject(value) ? memberOf(value, name) : undefined;
  return typeof value === 'string' ? value : '';
}
