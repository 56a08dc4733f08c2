// Who may read the figures: whoever has the token, or, where there is none, whoever sits on the same machine.
import { createHash, timingSafeEqual } from 'node:crypto';

export interface Asker {
  /** The peer of the connection itself, whatever headers say. */
  readonly address: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** With a token: it stands in `authorization: Bearer …`. Without: a connection from this machine that nobody forwarded. */
export function mayReadMetrics({ address, headers }: Asker, token: string | undefined): boolean {
  if (token === undefined) {
    return LOOPBACK.test(address ?? '') && FORWARDED.every((name) => headers[name] === undefined);
  }
  const given = headers['authorization'];
  return typeof given === 'string' && timingSafeEqual(hash(given), hash(`Bearer ${token}`));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
