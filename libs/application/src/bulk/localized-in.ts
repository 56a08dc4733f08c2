// A name inside a row, as the use cases take names.
import { type JsonValue, isJsonObject } from '@bunkai/disclosure';
import type { LocalizedInput } from '../input/localized-input.js';
import { textIn } from './text-in.js';

/** A text without a language is as good in either; of languages that are not ours, the first stands for English. */
export function localizedIn(name: JsonValue | undefined): LocalizedInput {
  if (typeof name === 'string') return { en: name, ja: name };
  if (!isJsonObject(name)) return {};
  const given = { en: textIn(name, 'en'), ja: textIn(name, 'ja') };
  if (given.en !== '' || given.ja !== '') return given;
  const other = Object.values(name).find((text) => typeof text === 'string');
  return typeof other === 'string' ? { en: other } : {};
}
