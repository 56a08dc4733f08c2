// The identity of disclosure versions and tests: a hash of what they say, not of how they are spelt (language.md, section 4).
import { createHash } from 'node:crypto';
import type { JsonValue } from '../document/json-value.js';
import { canonicalJson } from './canonical-json.js';

/** `sha256:` and 64 lower-case hex digits: the SHA-256 of the UTF-8 of the canonical form. */
export function hashJson(value: JsonValue): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')}`;
}
