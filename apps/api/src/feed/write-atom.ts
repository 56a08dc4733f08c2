// A feed as Atom (RFC 4287).
import { Feed as AtomFeed } from 'feed';
import { cleanLine, cleanText, escapeMarkup } from './clean-text.js';
import type { Feed, FeedEntry } from './feed.js';

/** Equal text for equal feeds. */
export function writeAtom(feed: Feed): string {
  const atom = new AtomFeed({
    id: feed.id,
    title: elementText(feed.title),
    description: elementText(feed.description),
    updated: feed.updated,
    link: feed.pageUrl,
    ...(feed.url !== null && { feed: feed.url }),
    author: { name: elementText(feed.author) },
    generator: 'Bunkai',
  });
  for (const entry of feed.entries) {
    atom.addItem({
      id: entry.id,
      link: entry.url,
      // The library declares titles, summaries and contents to be HTML.
      title: escapeMarkup(cleanLine(entry.title)),
      description: escapeMarkup(entry.summary),
      content: entryHtml(entry),
      date: entry.updated,
      published: entry.published,
    });
  }
  // The library knows no language for Atom.
  return atom.atom1().replace('<feed ', `<feed xml:lang="${feed.language}" `);
}

/** An entry's summary and details as HTML. */
export function entryHtml({ summary, details }: FeedEntry): string {
  const paragraphs = cleanText(summary)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeMarkup(line)}</p>`);
  if (details.length === 0) return paragraphs.join('');
  const items = details.map((line) => `<li>${escapeMarkup(cleanLine(line))}</li>`);
  return `${paragraphs.join('')}<ul>${items.join('')}</ul>`;
}

/** The library takes `&amp;` in plain text for an ampersand that was escaped already. */
function elementText(text: string): string {
  return cleanLine(text).replaceAll('&', '&amp;');
}
