// A POST to wherever somebody asked for, which can neither reach what is not public nor be held up by who answers.
import { type IncomingMessage, type RequestOptions, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { plain } from '../text/plain.js';
import type { AddressRules } from './allowed-address.js';
import { checkedLookup } from './checked-lookup.js';
import { checkedUrl } from './checked-url.js';
import { readCapped } from './read-capped.js';
import { type ResolveHost, resolveHost } from './resolve-host.js';

export interface PostGuard {
  readonly rules: AddressRules;
  readonly resolve?: ResolveHost;
  /** From the look-up of the name to the last byte of the answer. */
  readonly totalMs?: number;
  /** Of the answer's body; what comes after is not read. */
  readonly bodyBytes?: number;
}

export interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Of its first bytes, as UTF-8. */
      readonly text: string;
      /** The header as it came. */
      readonly retryAfter: string | undefined;
    }
  /** `isForGood`: the address itself is not one that may be called. */
  | { readonly kind: 'unanswered'; readonly error: string; readonly isForGood: boolean };

const TOTAL_MS = 15_000;

/** For each address of a name in turn; Node's 250 ms are too short for the other side of the world. */
const TRY_ADDRESS = { autoSelectFamilyAttemptTimeout: 3_000 };
const BODY_BYTES = 65_536;

/** Follows no redirect and never throws. */
export async function guardedPost(address: string, post: Post, guard: PostGuard): Promise<Posted> {
  const checked = checkedUrl(address, guard.rules);
  if (!checked.ok) return { kind: 'unanswered', error: checked.refusal, isForGood: true };
  const { totalMs = TOTAL_MS, bodyBytes = BODY_BYTES } = guard;
  const signal = AbortSignal.timeout(totalMs);
  try {
    const response = await open(checked.value, post, {
      signal,
      lookup: checkedLookup(guard.rules, guard.resolve ?? resolveHost),
    });
    const { statusCode: status = 0, headers } = response;
    const text = await readCapped(response, bodyBytes);
    return { kind: 'answered', status, text, retryAfter: headers['retry-after'] };
  } catch (error) {
    const late = signal.aborted ? `no answer within ${totalMs / 1000} seconds` : undefined;
    return { kind: 'unanswered', error: late ?? messageOf(error), isForGood: false };
  }
}

/** Each on a connection of its own: what one tenant's endpoint does to a connection touches no other's. */
function open(url: URL, { headers, body }: Post, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? secureRequest : plainRequest;
    const outgoing = request(url, {
      ...options,
      ...TRY_ADDRESS,
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), 'accept-encoding': 'identity' },
    });
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    // Whatever else may end it, it ends: a protocol that was not asked for, or a connection closed without a word.
    outgoing.once('upgrade', (_response, socket) => socket.destroy());
    outgoing.once('close', () => reject(new Error('the endpoint closed the connection')));
    outgoing.end(body);
  });
}

function messageOf(error: unknown): string {
  // Where every address of a name failed, the first failure says enough.
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return one instanceof Error ? plain(one.message, 300) : 'the request failed';
}
