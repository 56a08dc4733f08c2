// A strict reader of JSON (RFC 8259) for documents from strangers: bounded in time and memory, no recursion, nothing guessed.
// Platform parsers take the last of duplicate members in silence and give no place, so this one is our own.
import { type Result, ok, refused } from '@bunkai/kernel';
import type { Fault } from '../document/fault.js';
import type { JsonValue } from '../document/json-value.js';
import { decodeUtf8 } from './decode-utf8.js';
import { JsonBuilder } from './json-builder.js';
import { brokenUtf8, byteOrderMark, tooLarge } from './json-fault.js';
import { type JsonLimits, defaultJsonLimits } from './json-limits.js';
import { JsonSyntaxError } from './json-scanner.js';

/**
 * The value of a JSON text, or what is wrong with it.
 *
 * Refused beyond what the grammar refuses: broken UTF-8, a byte order mark, duplicate members, numbers too large for a
 * double, unpaired surrogates, and whatever passes a limit. Faults of the text have the empty pointer and name line and
 * column (a byte offset for broken UTF-8); faults of a value have its pointer. At most 100 faults are listed.
 *
 * Objects of the result have no prototype, so `__proto__` and `constructor` are members like any other and nothing is
 * inherited. `-0` stays `-0`; digits beyond a double's precision are rounded.
 */
export function parseJson(
  input: Uint8Array | string,
  limits: Partial<JsonLimits> = {},
): Result<JsonValue, readonly Fault[]> {
  const bounds = { ...defaultJsonLimits, ...limits };
  if (isLarger(input, bounds.maxBytes)) return refused([tooLarge(bounds.maxBytes)]);
  const decoded = typeof input === 'string' ? ok(input) : decodeUtf8(input);
  if (!decoded.ok) return refused([brokenUtf8(decoded.refusal)]);
  if (decoded.value.startsWith('\uFEFF')) return refused([byteOrderMark]);
  const builder = new JsonBuilder(decoded.value, bounds);
  try {
    const value = builder.build();
    return builder.faults.length === 0 ? ok(value) : refused(builder.faults);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return refused([...builder.faults, error.fault]);
    throw error;
  }
}

function isLarger(input: Uint8Array | string, maxBytes: number): boolean {
  if (typeof input !== 'string' || input.length > maxBytes) return input.length > maxBytes;
  // A code unit takes at most three bytes, so that most texts need not be encoded to be measured.
  return input.length * 3 > maxBytes && new TextEncoder().encode(input).length > maxBytes;
}
