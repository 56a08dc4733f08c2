// Codes of the catalogue by themselves or by what people call them.
import type { ValueType } from '@bunkai/catalogue';
import { namesOfCode } from './catalogue-names.js';
import { folded } from './folded.js';
import { readCountry } from './read-country.js';

/** The code of `type` that `text` means; undefined if none, or two, are called so. */
export function readCode(text: string, type: ValueType): string | undefined {
  if (type.codes === 'iso3166-1-alpha2') return readCountry(text);
  const typed = folded(text);
  const exact = type.values?.find((code) => code === text.trim());
  if (exact !== undefined) return exact;
  const called = (type.values ?? []).filter((code) =>
    namesOfCode(type, code).some((name) => folded(name) === typed),
  );
  return called.length === 1 ? called[0] : undefined;
}

/** Every code of a list written with commas, semicolons, bars or line breaks, and the entries that are no code. */
export function readCodes(
  text: string,
  type: ValueType,
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const whole = readCode(text, type);
  if (whole !== undefined) return { codes: [whole], unknown: [] };
  const entries = text.split(/[,、，;；|｜\n\r]+/).filter((entry) => entry.trim() !== '');
  const read = entries.map((entry) => ({ entry, code: readCode(entry, type) }));
  return {
    codes: [...new Set(read.flatMap(({ code }) => code ?? []))],
    unknown: read.flatMap(({ entry, code }) => (code === undefined ? [entry.trim()] : [])),
  };
}
