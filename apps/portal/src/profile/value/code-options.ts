// Codes as people pick them from a list: by name, found by their code too.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import { type JsonValue, isJsonObject } from '@bunkai/disclosure';
import { codeName, groupNames } from '@bunkai/requirement/prose';
import type { Language } from '@bunkai/ui/words';

export interface CodeOption {
  readonly value: string;
  readonly label: string;
}

const GROUP = 'group:';

export function codeOptions(
  codes: readonly string[],
  type: ValueType,
  language: Language,
): readonly CodeOption[] {
  return codes.map((code) => ({ value: code, label: codeName(code, type)?.[language] ?? code }));
}

export function groupOptions(language: Language): readonly CodeOption[] {
  return [...codeGroups.groups.keys()].map((name) => ({
    value: `${GROUP}${name}`,
    label: groupNames.get(name)?.[language] ?? name,
  }));
}

/** An element of a list of codes as the value of an option. */
export function optionOf(element: JsonValue): string {
  if (typeof element === 'string') return element;
  const group = isJsonObject(element) ? element['group'] : undefined;
  return `${GROUP}${typeof group === 'string' ? group : ''}`;
}

/** The element that an option stands for. */
export function elementOf(option: string): JsonValue {
  return option.startsWith(GROUP) ? { group: option.slice(GROUP.length) } : option;
}
