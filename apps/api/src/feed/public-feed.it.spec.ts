// Feeds and calendars over HTTP, as anybody's feed reader and calendar poll them.
import type { Disclosure } from '@bunkai/disclosure';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Provider, disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
let provider: Provider;
let folder: string;

const SECRET = 'withheld-from-everybody';

function documentOf(retention: string, more: Partial<Disclosure> = {}): Disclosure {
  const document = disclosureOf(provider, retention);
  const { '12.4.1': logs, '6.1.1': roles } = document.statements;
  if (!logs || !roles) throw new Error('another disclosure');
  return {
    ...document,
    statements: {
      '12.4.1': { ...logs, reviewed: '2026-02-28' },
      '6.1.1': { ...roles, note: SECRET, reviewed: '2001-01-01' },
    },
    attestations: [{ scheme: 'iso27001', number: 'IS 1', scope: 'Tokyo; all', expires: '2027-01-31' }],
    ...more,
  };
}

/** Release 1 is taken back; 2 is in force with a hostile summary; 3 is to hold from 2099; a draft is ahead of them. */
beforeAll(async () => {
  api = await startTestApi();
  provider = await enterProvider(api);
  folder = `/p/${provider.slug}/compute`;
  await provider.saveDraft(documentOf('P1Y'), 0);
  await provider.publish(1);
  await provider.withdraw(1);
  await provider.saveDraft(documentOf('P2Y'), 2);
  await provider.publish(3, { summary: { en: 'Safer ]]> <b>now</b> & then', ja: '強化しました' } });
  await provider.saveDraft(documentOf('P3Y'), 4);
  await provider.publish(5, { effectiveFrom: '2099-01-01T00:00:00Z' });
  await provider.saveDraft(documentOf('P9Y', { attestations: [] }), 6);
});
afterAll(() => api.close());

const get = (path: string, init: RequestInit = {}) => fetch(`${api.url}${path}`, init);
const atom = async (path: string) => parseFeed(await (await get(path)).text());

describe('feed.atom', () => {
  it('tells every release and withdrawal, the newest first, under ids that stay', async () => {
    const response = await get(`${folder}/feed.atom`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseFeed(await response.text());
    expect(feed.title).toBe(`Compute (${provider.slug}): releases`);
    expect(feed.language).toBe('en');
    expect(feed.self).toBe(`http://localhost${folder}/feed.atom?lang=en`);
    expect(feed.items.map(({ title, url }) => [title, url])).toEqual([
      ['Compute: release 4', `http://localhost${folder}/releases/4`],
      ['Compute: release 3', `http://localhost${folder}/releases/3`],
      ['Compute: release 1 withdrawn', `http://localhost${folder}/releases/2`],
      ['Compute: release 1 (withdrawn)', `http://localhost${folder}/releases/1`],
    ]);
    const japanese = await atom(`${folder}/feed.atom?lang=ja`);
    expect(japanese.language).toBe('ja');
    expect(japanese.items.map(({ title }) => title)).toEqual([
      'コンピュート：リリース 4',
      'コンピュート：リリース 3',
      'コンピュート：リリース 1 の撤回',
      'コンピュート：リリース 1（撤回済み）',
    ]);
    const ids = feed.items.map(({ id }) => id);
    expect(japanese.items.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('says what changed in words, and when a release was taken back', async () => {
    const [scheduled, inForce, withdrawal, withdrawn] = (await atom(`${folder}/feed.atom`)).items;
    const place = '12.4.1 Event logging, Retention for each kind of log, audit logs, Retention';
    expect(scheduled?.content).toContain(`<li>Tightened: ${place} — 2 years → 3 years</li>`);
    expect(scheduled?.content).toContain('<p>In force from 2099-01-01.</p>');
    // The parser takes the escapes of HTML away.
    expect(inForce?.content).toContain('<p>Safer ]]> <b>now</b> & then</p>');
    const xml = await (await get(`${folder}/feed.atom`)).text();
    expect(xml).toContain('<p>Safer ]]&#62; &#60;b&#62;now&#60;/b&#62; &#38; then</p>');
    expect(withdrawn?.updated).toEqual(withdrawal?.published);
    expect(withdrawn?.content).toMatch(/<p>Withdrawn on \d{4}-\d\d-\d\d \d\d:\d\d UTC\.<\/p>/);
  });

  it('is not sent again to whoever has it, and answers HEAD', async () => {
    const first = await get(`${folder}/feed.atom`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, stale-while-revalidate=30, stale-if-error=300',
    );
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(Date.parse(first.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect((await get(`${folder}/feed.atom`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get(`${folder}/feed.json`, { headers: { 'if-none-match': etag } })).status).toBe(200);
    const head = await get(`${folder}/feed.atom`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('names what is missing or wrong', async () => {
    const unpublished = await enterProvider(api);
    await unpublished.saveDraft(disclosureOf(unpublished), 0);
    const notFound = (what: string) => ({ error: 'NOT_FOUND', message: `Not found: ${what}.` });
    const answers: Readonly<Record<string, readonly [number, unknown]>> = {
      [`/p/${provider.slug}/none/feed.atom`]: [404, notFound(`service ${provider.slug}/none`)],
      [`/p/${unpublished.slug}/compute/feed.json`]: [404, notFound(`service ${unpublished.slug}/compute`)],
      [`/p/${unpublished.slug}/compute/calendar.ics`]: [404, notFound(`service ${unpublished.slug}/compute`)],
      [`/p/${unpublished.slug}/feed.atom`]: [404, notFound(`provider ${unpublished.slug}`)],
      '/p/No%00ne/feed.json': [404, notFound('provider: this is no name of one')],
      '/p/No%00ne/x/feed.atom': [404, notFound('service: this is no name of one')],
      [`${folder}/feed.atom?lang=fr`]: [400, { error: 'BAD_REQUEST', message: 'lang: en or ja.' }],
      [`${folder}/calendar.ics?lang=en&lang=ja`]: [400, { error: 'BAD_REQUEST', message: 'lang: en or ja.' }],
    };
    for (const [path, [status, body]] of Object.entries(answers)) {
      const response = await get(path);
      expect([path, response.status, await response.json()]).toEqual([path, status, body]);
    }
  });
});

describe('what nobody but the provider may read', () => {
  it('is in no feed and no calendar, whoever asks', async () => {
    const session = { headers: { cookie: provider.session?.cookie ?? '' } };
    for (const file of ['feed.atom', 'feed.json', 'calendar.ics', '../feed.atom', '../feed.json']) {
      const text = await (await get(`${folder}/${file}`, session)).text();
      expect([file, text.length > 100, text.includes(SECRET), text.includes('not offered')]).toEqual([
        file,
        true,
        false,
        false,
      ]);
      expect(text).not.toMatch(/P9Y|9 years|2001-?01-?01/);
    }
  });
});

describe("a provider's feed", () => {
  it('tells the releases of all its services', async () => {
    await api.graphql(
      'mutation { createService(slug: "store", name: "Store <1>") { ... on Service { id } } }',
      {},
      provider.session,
    );
    const { items, title } = await atom(`/p/${provider.slug}/feed.atom`);
    expect([title, items.length]).toEqual([`${provider.slug}: releases of all services`, 4]);
    const json = (await (await get(`/p/${provider.slug}/feed.json?lang=ja`)).json()) as {
      version: string;
      language: string;
      items: { id: string }[];
    };
    expect([json.version, json.language]).toEqual(['https://jsonfeed.org/version/1.1', 'ja']);
    expect(json.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });
});

describe('calendar.ics', () => {
  it('has effective dates, expiries and reviews', async () => {
    const response = await get(`${folder}/calendar.ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const dates = events.map(({ summary, startDate }) => [
      summary,
      startDate.isDate ? startDate.toString() : 'at',
    ]);
    expect(dates).toEqual([
      ['Compute: release 4 takes effect', 'at'],
      ['Compute: release 3 takes effect', 'at'],
      ['Compute: release 1 withdrawn', 'at'],
      ['Compute: release 1 (withdrawn)', 'at'],
      ['Compute: ISO/IEC 27001 (certified outside ISMS-AC) expires', '2027-01-31'],
      ['Compute: review of 1 statement due', '2027-02-28'],
    ]);
    expect(events[0]?.startDate.toJSDate()).toEqual(new Date('2099-01-01T00:00:00Z'));
    expect(events[4]?.description).toBe('Number: IS 1\nScope: Tokyo; all');
    expect(events[5]?.description).toBe('Last confirmed on 2026-02-28:\n12.4.1 Event logging');
    const etag = response.headers.get('etag') ?? '';
    expect((await get(`${folder}/calendar.ics`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});
