// What an HTTP answer means for a delivery.
import type { Sent } from '@bunkai/application';
import type { Posted } from './guarded-post.js';
import { retryAfterMs } from './retry-after.js';

type Answered = Extract<Posted, { kind: 'answered' }>;
type Lasting = 'gone' | 'refused';

/** Of a response, so much is kept. */
const KEPT = 2_000;

/** What an answer says for good, where that is not in its status alone. */
export type LastingAnswer = (answer: Answered) => Lasting | undefined;

/** `lasting` is asked before the rules for all: 2xx is delivered, 410 is gone, anything else passes. */
export function sentOfPosted(posted: Posted, now: Date, lasting: LastingAnswer = () => undefined): Sent {
  if (posted.kind === 'unanswered') {
    const lasts = posted.isForGood ? 'refused' : 'passing';
    return { kind: 'failed', error: posted.error, status: null, response: '', retryAfterMs: null, lasts };
  }
  const { status } = posted;
  const response = storable(posted.text);
  if (status >= 200 && status < 300) return { kind: 'delivered', status, response };
  return {
    kind: 'failed',
    error: errorOf(status),
    status,
    response,
    retryAfterMs: status === 429 || status === 503 ? retryAfterMs(posted.retryAfter, now) : null,
    lasts: lasting(posted) ?? (status === 410 ? 'gone' : 'passing'),
  };
}

function errorOf(status: number): string {
  if (status >= 300 && status < 400) return `the endpoint answered ${status}: redirects are not followed`;
  if (status === 410) return 'the endpoint answered 410: it is gone';
  return `the endpoint answered ${status}`;
}

/** Text that a database takes and a terminal survives. */
function storable(text: string): string {
  return text
    .slice(0, KEPT)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
}
