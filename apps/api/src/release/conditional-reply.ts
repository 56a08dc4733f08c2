// Sends a file that clients and caches keep: with a strong validator, or not at all if they have it (RFC 9110, 13.1.2).
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface PublicFile {
  readonly text: string;
  /** Equal for equal bytes of one address; in quotes. */
  readonly etag: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without it: JSON. */
  readonly type?: string;
  /** Whether the address always gives these bytes. */
  readonly immutable?: boolean;
}

/** `content` as JSON, known by its bytes. */
export function fileOf(content: object): PublicFile {
  const text = JSON.stringify(content);
  return { text, etag: etagOf(text) };
}

/** A strong validator of the text's bytes, in quotes. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

const LASTING = 'public, max-age=86400, immutable';
/** What is current may change at any moment; whoever keeps it may show it once more while asking, or while nobody answers (RFC 5861). */
const CURRENT = 'public, max-age=0, stale-while-revalidate=30, stale-if-error=300';

/** Answers 200, or 304 to a reader that has the file. Anybody's scripts may read it: it is public, and no cookie counts. */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PublicFile,
): Promise<void> {
  reply.headers({
    etag: file.etag,
    'cache-control': file.immutable ? LASTING : CURRENT,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    ...file.headers,
  });
  if (matchesEtag(request.headers['if-none-match'], file.etag)) await reply.code(304).send();
  else
    await reply
      .code(200)
      .type(file.type ?? 'application/json; charset=utf-8')
      .send(file.text);
}

/** Whether a reader that sends `ifNoneMatch` has what `etag` stands for. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}
