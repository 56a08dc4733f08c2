// Codes: one of a list, or a set of them.
import { unknownCode } from '../findings.js';
import { type Check, list, string } from './check.js';

/** One of `codes`. */
export function oneOf(codes: Iterable<string>): Check {
  const known = new Set(codes);
  return string((code) => (known.has(code) ? undefined : unknownCode(code, known)));
}

/** A list of `codes`; their order and repetition mean nothing. */
export function codeSet(codes: Iterable<string>): Check {
  return list(oneOf(codes));
}
