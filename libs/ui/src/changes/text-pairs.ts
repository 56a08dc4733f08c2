// The languages in which a localized text changed, the reader's first.
import { type JsonValue, isJsonObject } from '@bunkai/disclosure';

export interface TextPair {
  /** A BCP 47 tag; null for a text that names none. */
  readonly language: string | null;
  /** Empty where there was none. */
  readonly before: string;
  readonly after: string;
}

/** A text without a language stands against one with languages as a text of its own. */
export function textPairs(before: unknown, after: unknown, first: string): readonly TextPair[] {
  const [old, current] = [textsIn(before), textsIn(after)];
  const tags = new Set([...old.keys(), ...current.keys()]);
  return [...tags]
    .map((language) => ({
      language,
      before: old.get(language) ?? '',
      after: current.get(language) ?? '',
    }))
    .filter((pair) => pair.before !== pair.after)
    .toSorted((a, b) => Number(b.language === first) - Number(a.language === first));
}

function textsIn(value: unknown): ReadonlyMap<string | null, string> {
  const json = (value ?? null) as JsonValue;
  if (typeof json === 'string') return new Map([[null, json]]);
  if (!isJsonObject(json)) return new Map();
  return new Map(
    Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
