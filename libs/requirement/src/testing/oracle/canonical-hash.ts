// The identity of a document (section 4): SHA-256 of its RFC 8785 canonical form.
import { createHash } from 'node:crypto';
import { type JsonValue, isJsonObject } from '@bunkai/disclosure';

/** `sha256:` and the digest in lower-case hex. */
export function canonicalHash(document: JsonValue): string {
  return `sha256:${createHash('sha256').update(canonical(document), 'utf8').digest('hex')}`;
}

/** Members sorted by their UTF-16 code units; numbers and texts as ECMAScript writes them, no white space. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonical).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}
