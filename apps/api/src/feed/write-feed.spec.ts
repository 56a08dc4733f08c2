// Feeds as real parsers read them, with texts that were written to break them.
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed.js';
import { writeFeed } from './formats.js';

const hostile = [
  ']]><entry><id>forged</id></entry><![CDATA[',
  '</title></feed><script>alert(1)</script>',
  '"\'<&> AT&T;',
  'bell\u0007 null\u0000 escape\u001b next\u0085 half\ud83d whole😀 end\uffff',
  'right\u202eto\u2066left',
  '日本語'.repeat(2_000),
];
const cleaned = [
  hostile[0],
  hostile[1],
  hostile[2],
  'bell null escape next half whole😀 end',
  'righttoleft',
  hostile[5],
];

function feedOf(text: string): Feed {
  return {
    id: 'urn:uuid:0197c0de-0000-7000-8000-000000000000',
    title: text,
    description: text,
    language: 'ja',
    author: text,
    pageUrl: 'https://bunkai.example/p/acme/cloud/history?lang=ja&x="<',
    url: 'https://bunkai.example/p/acme/cloud/feed.atom?lang=ja',
    updated: new Date('2026-03-02T00:00:00Z'),
    entries: [
      {
        id: 'urn:uuid:0197c0de-0000-7000-8000-000000000001',
        url: 'https://bunkai.example/p/acme/cloud/releases/1',
        title: text,
        summary: `${text}\r\n\r\nSecond line`,
        details: [text, 'Another'],
        published: new Date('2026-03-01T00:00:00Z'),
        updated: new Date('2026-03-02T00:00:00Z'),
      },
    ],
  };
}

/** What HTML says, of the few forms that feeds use. */
function textOfHtml(html: string): string {
  const entities = /&#(\d+);/g;
  return html.replace(entities, (_whole, code: string) => String.fromCharCode(Number(code)));
}

describe('an Atom feed', () => {
  it.each(hostile.map((text, index) => [index, text, cleaned[index] ?? ''] as const))(
    'carries text of others as text (%#)',
    (_index, text, expected) => {
      const xml = writeFeed(feedOf(text), 'atom').text;
      expect(xml).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\uffff]/u);
      const feed = parseFeed(xml);
      expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
      expect([feed.title, feed.description, feed.authors[0]?.name]).toEqual([expected, expected, expected]);
      expect(feed.items).toHaveLength(1);
      const [item] = feed.items;
      expect(item?.id).toBe('urn:uuid:0197c0de-0000-7000-8000-000000000001');
      expect(textOfHtml(item?.content ?? '')).toBe(
        `<p>${expected}</p><p>Second line</p><ul><li>${expected}</li><li>Another</li></ul>`,
      );
    },
  );

  it('keeps what looks like an escape as it is', () => {
    // Not by the parser, which takes plain text for HTML as well.
    const xml = writeFeed(feedOf('&amp;&lt;&#0;'), 'atom').text;
    expect(xml).toContain('<title>&amp;amp;&amp;lt;&amp;#0;</title>');
    expect(xml).toContain('<title type="html"><![CDATA[&#38;amp;&#38;lt;&#38;#0;]]></title>');
  });

  it('says where it is from, in which language and since when', () => {
    const xml = writeFeed(feedOf('Feed'), 'atom').text;
    expect(xml).toContain('<feed xml:lang="ja" xmlns="http://www.w3.org/2005/Atom">');
    expect(parseFeed(xml)).toMatchObject({
      url: 'https://bunkai.example/p/acme/cloud/history?lang=ja&x=%22%3C',
      self: 'https://bunkai.example/p/acme/cloud/feed.atom?lang=ja',
      language: 'ja',
      updated: new Date('2026-03-02T00:00:00Z'),
      items: [
        {
          url: 'https://bunkai.example/p/acme/cloud/releases/1',
          published: new Date('2026-03-01T00:00:00Z'),
          updated: new Date('2026-03-02T00:00:00Z'),
        },
      ],
    });
  });

  it('does not tell where a secret feed is read', () => {
    const secret = { ...feedOf('Feed'), url: null, entries: [] };
    expect(writeFeed(secret, 'atom').text).not.toContain('rel="self"');
    expect(writeFeed(secret, 'json').text).not.toContain('feed_url');
    expect(parseFeed(writeFeed(secret, 'atom').text).items).toEqual([]);
  });
});

describe('a JSON feed', () => {
  it('is of version 1.1 and carries the same', () => {
    const { text, type } = writeFeed(feedOf('A & "B"'), 'json');
    expect(type).toBe('application/feed+json; charset=utf-8');
    expect(JSON.parse(text)).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A & "B"',
      description: 'A & "B"',
      language: 'ja',
      home_page_url: 'https://bunkai.example/p/acme/cloud/history?lang=ja&x="<',
      feed_url: 'https://bunkai.example/p/acme/cloud/feed.atom?lang=ja',
      authors: [{ name: 'A & "B"' }],
      items: [
        {
          id: 'urn:uuid:0197c0de-0000-7000-8000-000000000001',
          url: 'https://bunkai.example/p/acme/cloud/releases/1',
          title: 'A & "B"',
          summary: 'A & "B"\n\nSecond line',
          content_html:
            '<p>A &#38; &#34;B&#34;</p><p>Second line</p><ul><li>A &#38; &#34;B&#34;</li><li>Another</li></ul>',
          date_published: '2026-03-01T00:00:00.000Z',
          date_modified: '2026-03-02T00:00:00.000Z',
        },
      ],
    });
  });
});
