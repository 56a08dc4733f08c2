// What a feed tells, before it is written in one of the formats of feeds.
import type { Locale } from '../graphql/request-context.js';

export interface Feed {
  /** A URI that stays, whatever address the feed is read at. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Locale;
  readonly author: string;
  /** The page for people. */
  readonly pageUrl: string;
  /** Where the feed itself is read; null where that is a secret. */
  readonly url: string | null;
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A URI: the same for the same thing, for good and in each language. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** One or a few sentences. */
  readonly summary: string;
  /** What follows the summary, a line each. */
  readonly details: readonly string[];
  readonly published: Date;
  readonly updated: Date;
}

/** The URI of what has a UUID (RFC 9562, 4). */
export function uriOf(id: string): string {
  return `urn:uuid:${id}`;
}
