// Texts of others made harmless to what stands around them: one line, no control over direction, not endless.
import type { LocalizedText } from '@bunkai/disclosure';

const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\p{Cc}\u2028\u2029\s]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** In one line of at most `most` characters, without characters that steer direction or a terminal. */
export function plain(text: string, most = 200): string {
  // Cut before it is cleaned too, so that an enormous text costs no more than a long one.
  const line = text
    .slice(0, most * 8)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(DIRECTION, '')
    .replace(CONTROL, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}

/** Plain, in `language`, else in English, else in whichever there is; empty where there is none. */
export function localized(text: LocalizedText | null, language: 'en' | 'ja', most?: number): string {
  if (text === null) return '';
  if (typeof text === 'string') return plain(text, most);
  return plain(text[language] ?? text['en'] ?? Object.values(text)[0] ?? '', most);
}

/** A member of an alert's body in one line; a question mark where it is no text. */
export function plainMember(value: unknown, most: number): string {
  return typeof value === 'string' ? plain(value, most) : '?';
}
