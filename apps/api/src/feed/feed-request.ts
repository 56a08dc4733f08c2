// What a request for a feed asks for, read from its address.
import { isSlug } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import { BadRequest, NotThere } from '../release/public-error.js';
import type { Query } from '../release/public-request.js';

/** `?lang=en|ja`; undefined without it. */
export function languageIn(query: Query): Locale | undefined {
  const text = query['lang'];
  if (text === undefined || text === 'en' || text === 'ja') return text;
  throw new BadRequest({ en: 'lang: en or ja.', ja: 'lang: en か ja を指定してください。' });
}

/** What is no slug names no provider, and goes no further. */
export function providerAt({ provider }: { readonly provider: string }): string {
  if (!isSlug(provider)) throw new NotThere('provider: this is no name of one');
  return provider;
}
