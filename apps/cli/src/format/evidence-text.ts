// One piece of evidence on one line.
import { type JsonValue, printable } from '@bunkai/disclosure';
import type { Evidence } from '@bunkai/requirement';
import type { Language } from '../shell/language.js';
import { wordings } from './wording.js';

/** Longer values are cut: the JSON report has them whole. */
const longestValue = 200;

/** For example `12.4.1/logRetention = "P180D"`. */
export function evidenceText({ path, value }: Evidence, language: Language): string {
  if (value === undefined) return `${printable(path)} ${wordings[language].noValue}`;
  return `${printable(path)} = ${valueText(value)}`;
}

/** A JSON value on one line, cut to a length that a terminal can show. */
export function valueText(value: JsonValue): string {
  const text = JSON.stringify(value);
  return printable(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
