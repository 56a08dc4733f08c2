// A feed as JSON Feed 1.1 (jsonfeed.org); libraries write version 1, which knows no language.
import { cleanLine, cleanText } from './clean-text.js';
import type { Feed, FeedEntry } from './feed.js';
import { entryHtml } from './write-atom.js';

export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanLine(feed.title),
    description: cleanLine(feed.description),
    language: feed.language,
    home_page_url: feed.pageUrl,
    ...(feed.url !== null && { feed_url: feed.url }),
    authors: [{ name: cleanLine(feed.author) }],
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: cleanLine(entry.title),
    summary: cleanText(entry.summary),
    content_html: entryHtml(entry),
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
  };
}
