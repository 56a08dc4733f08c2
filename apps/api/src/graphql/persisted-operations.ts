// The operations of the portal, asked for by hash: known from its build, never learnt from requests. Everybody may ask by text as well.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersistedQueryProvider } from 'mercurius';

/** What a request says of the hash, as Apollo's clients send it; anything may stand there. */
interface Asked {
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: unknown } | null;
}

/** Tells clients to send the text; they know it by the code `UNKNOWN_OPERATION`. */
export const UNKNOWN_OPERATION =
  'extensions.persistedQuery: no operation of this hash is known here. Send its text.';

@Injectable()
export class PersistedOperations {
  #texts: ReadonlyMap<string, string> = new Map();

  /** `texts` by their SHA-256, in lower-case hexadecimal digits. */
  know(texts: Readonly<Record<string, string>>): void {
    this.#texts = new Map(Object.entries(texts));
  }

  /** What a request asks, by its text or by the hash of one that is known. */
  textIn(request: Asked): string | undefined {
    const { query } = request;
    return typeof query === 'string' && query !== '' ? query : this.#texts.get(hashOf(request));
  }

  /** How mercurius asks. What it gives passes every limit that a text from outside passes. */
  provider(): PersistedQueryProvider {
    return {
      isPersistedQuery: (request: Asked) => !request.query && isNamed(request),
      getHash: hashOf,
      getQueryFromHash: (hash: string) => Promise.resolve(this.#texts.get(hash)),
      isPersistedQueryRetry: (request: Asked) => Boolean(request.query) && isNamed(request),
      getHashForQuery: (query: string) => createHash('sha256').update(query).digest('hex'),
      // A text that fits its hash is answered, and forgotten: strangers fill no memory.
      saveQuery: () => Promise.resolve(),
      notFoundError: UNKNOWN_OPERATION,
      notSupportedError: 'extensions.persistedQuery: give version 1 and sha256Hash.',
      mismatchError: 'extensions.persistedQuery: the hash is not that of the query.',
    };
  }
}

function isNamed({ extensions }: Asked): boolean {
  return extensions?.persistedQuery !== undefined;
}

/** Empty for what is no hash: the request is refused. */
function hashOf({ extensions }: Asked): string {
  const { version, sha256Hash } = (extensions?.persistedQuery ?? {}) as Record<string, unknown>;
  return version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)
    ? sha256Hash
    : '';
}
