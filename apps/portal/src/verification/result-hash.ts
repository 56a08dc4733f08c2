// The fingerprint of what a report says, worked out wherever the page is loaded: on the server or in the browser.
import { type JsonValue, canonicalJson } from '@bunkai/disclosure';

/** SHA-256 of the RFC 8785 form in lower-case hex; null where the browser gives pages without TLS no such function. */
export async function resultHash(results: JsonValue): Promise<string | null> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(results)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
