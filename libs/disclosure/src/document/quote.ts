// A value from a document inside a message: short, on one line, without characters that steer a terminal.
import type { Title } from '@bunkai/catalogue';
import type { JsonValue } from './json-value.js';

const maxLength = 60;

/** What `value` is called in a message: scalars as they stand, shortened; objects and lists by their kind. */
export function quote(value: JsonValue): Title {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? { en: 'a list', ja: '配列' } : { en: 'an object', ja: 'オブジェクト' };
  }
  if (typeof value !== 'string') return { en: String(value), ja: ` ${String(value)} ` };
  const text = printable(value.length > maxLength ? `${value.slice(0, maxLength)}…` : value);
  return { en: `"${text}"`, ja: `「${text}」` };
}

/** `text` with control, bidirectional and line-separating characters and lone surrogates written as escapes. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
