// What one GraphQL request carries along: who asks, in which language to answer, and the loaders of its own.
import type { Principal } from '@bunkai/access';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Locale = 'en' | 'ja';

export interface RequestContext {
  readonly principal: Principal;
  /** The language of messages: that of the page that asks, else the account's, else the best of Accept-Language, else English. */
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Values kept for the time of this request, such as loaders, by their owner. */
  readonly perRequest: Map<unknown, unknown>;
}

/** The value that `make` gave for `key` in this request; made at the first call. */
export function oncePerRequest<Value>(context: RequestContext, key: unknown, make: () => Value): Value {
  if (!context.perRequest.has(key)) context.perRequest.set(key, make());
  return context.perRequest.get(key) as Value;
}

/** The better of our two languages for an Accept-Language header (RFC 9110, 12.5.4); English where it says nothing of them. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const quality = { en: 0, ja: 0 };
  for (const part of (acceptLanguage ?? '').split(',').slice(0, 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters
      .map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1])
      .find((text) => text !== undefined);
    const language = tag.split('-')[0];
    if (language === 'en' || language === 'ja') {
      quality[language] = Math.max(quality[language], q === undefined ? 1 : Number(q) || 0);
    }
  }
  return quality.ja > quality.en ? 'ja' : 'en';
}

/** What a page says of its own language in the header `bunkai-language`; undefined for everything but `en` and `ja`. */
export function pageLocale(header: string | string[] | undefined): Locale | undefined {
  return header === 'en' || header === 'ja' ? header : undefined;
}

/** From here on the operation is answered to somebody else: mutations run one after the other, each as who is signed in then. */
export function becomeRequester(context: RequestContext, principal: Principal, locale: Locale): void {
  Object.assign(context, { principal, locale });
  context.perRequest.clear();
}
