// RFC 8785 (JCS): one text for one JSON value, whatever the order of its members, so that it can be hashed and compared.
import serialize from 'canonicalize';
import type { JsonValue } from '../document/json-value.js';

// The package is CommonJS: its function is the module itself, while its types claim a `default` member.
const canonicalize = serialize as unknown as typeof serialize.default;

/** The canonical form of a JSON value. Throws on what JSON has no form for (NaN, infinities), which no parser yields. */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
