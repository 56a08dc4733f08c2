// The codes that a type knows, and what the groups of countries stand for.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import { type JsonValue, isJsonObject } from '@bunkai/disclosure';

const none: readonly string[] = [];

/** Whether `{ "group": … }` may stand in a list of this type's codes. */
export function takesGroups({ codes }: ValueType): boolean {
  return codes === 'iso3166-1-alpha2';
}

/** The codes of a valid list, each group replaced by its members. */
export function codesOf(list: readonly JsonValue[]): ReadonlySet<string> {
  return new Set(
    list.flatMap((element) =>
      isJsonObject(element)
        ? (codeGroups.groups.get(element['group'] as string) ?? none)
        : [element as string],
    ),
  );
}

/** A level as tests write it, `<scheme>:<level>`, or undefined if the type has no such scheme or level. */
export function parseLevel({ valuesBy }: ValueType, text: string): { by: string; code: string } | undefined {
  const colon = text.indexOf(':');
  const by = text.slice(0, colon);
  const code = text.slice(colon + 1);
  return colon >= 0 && valuesBy?.values.get(by)?.includes(code) ? { by, code } : undefined;
}
