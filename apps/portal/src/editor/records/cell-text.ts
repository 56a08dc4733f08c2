// A value as the text of a cell, which reads back as the same value.
import type { RecordMember } from '@bunkai/catalogue';
import { isJsonList, isJsonObject, type JsonValue, readValue, sameJson } from '@bunkai/disclosure';
import { codeText, jsonText } from '@bunkai/ui/disclosure';
import { formatDuration, localized } from '@bunkai/ui/format';
import type { Language } from '@bunkai/ui/words';

/** `isExact`: typing the text again gives the value again; another value is edited in full, not in its cell. */
export function cellText(
  type: RecordMember,
  value: JsonValue | undefined,
  language: Language,
): { readonly text: string; readonly isExact: boolean } {
  if (value === undefined || value === null) return { text: '', isExact: true };
  const text = textOf(type, value, language);
  const read = readValue(text, type);
  return { text, isExact: typeof value === 'string' || (read.ok && sameJson(read.value, value)) };
}

/** The value that a cell's text means; what cannot be read is kept as it is, so that its fault is told. */
export function enterCell(text: string, type: RecordMember): JsonValue | undefined {
  if (text.trim() === '') return undefined;
  const read = readValue(text, type);
  return read.ok ? read.value : text.trim();
}

function textOf(type: RecordMember, value: JsonValue, language: Language): string {
  if (typeof value === 'string') return stringText(type, value, language);
  if (typeof value === 'boolean')
    return language === 'ja' ? (value ? 'はい' : 'いいえ') : value ? 'yes' : 'no';
  if (isJsonList(value) && value.every((code) => typeof code === 'string')) {
    return value.map((code) => codeText(type, code, language)).join(language === 'ja' ? '、' : ', ');
  }
  if (isJsonObject(value) && type.type === 'text')
    return localized(value as Record<string, string>, language);
  if (isJsonObject(value) && typeof value['url'] === 'string') return value['url'];
  return jsonText(value);
}

function stringText(type: RecordMember, value: string, language: Language): string {
  if (type.type === 'duration') return formatDuration(value, language);
  return type.type === 'enum' ? codeText(type, value, language) : value;
}
