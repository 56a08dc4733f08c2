/// <reference lib="dom" />
// Whatever somebody writes stays text, wherever it is shown: it runs nothing, links nowhere it must not, and turns nothing around.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import type { Reader } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { PASSWORD } from '../../platform/sign-up.js';
import { type HostileWorld, LONG, makeHostileWorld, shown } from './hostile-world.js';

const PATIENCE_MS = 300_000;

/** Each language once, each screen once. */
const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];

/** A page, and the fields whose texts it has to show in full. */
type Shown = readonly [path: string, ...fields: string[]];

const publicPages = ({ service, provider }: HostileWorld): readonly Shown[] => [
  ['/', 'service-name', 'provider-name'],
  [`/?q=${encodeURIComponent(`<script>alert(6)</script>\u202E`)}`],
  [`/p/${provider.slug}`, 'service-name', 'provider-name'],
  [`/p/${service}`, 'service-name', 'provider-name', 'variant'],
  [`/p/${service}?variant=special`, 'variant'],
  [`/p/${service}/controls`, 'note', 'evidence', 'party', 'other-party', 'other-record', 'venue', 'law-note'],
  [`/p/${service}/responsibilities`, 'service-name'],
  [`/p/${service}/jurisdictions`, 'party'],
  [`/p/${service}/attestations`, 'number', 'scope'],
  [`/p/${service}/upstream`, 'base-name'],
  [`/p/${service}/documents`, 'document'],
  [`/p/${service}/history`, 'summary'],
  [`/p/${service}/releases/1`, 'summary', 'record'],
  [`/p/${service}/compare/1/2`, 'record', 'other-record'],
];

const providerPages: readonly Shown[] = [
  ['/home', 'provider-owner'],
  ['/provider', 'service-name'],
  ['/provider/services/service', 'service-name'],
  ['/provider/services/service?part=subscribers', 'customer-name'],
  ['/provider/services/service/edit?control=12.4.1', 'service-name'],
  ['/provider/services/service/edit?control=15.1.3'],
  ['/provider/services/service/publish', 'service-name'],
  ['/inbox', 'service-name'],
  ['/questions', 'question', 'answer', 'requirement', 'customer-name'],
  ['/organisation', 'provider-owner'],
  ['/account'],
];

const customerPages = ({ service, profile, subscription }: HostileWorld): readonly Shown[] => [
  ['/home', 'customer-owner'],
  ['/customer', 'service-name', 'profile'],
  [`/customer/subscriptions/${encodeURIComponent(subscription)}`, 'requirement', 'reason', 'profile'],
  [`/customer/subscriptions/${encodeURIComponent(subscription)}?requirement=R-1`, 'requirement', 'reason'],
  ['/customer/report', 'requirement', 'reason', 'customer-name'],
  [`/customer/subscribe?service=${encodeURIComponent(service)}`, 'profile', 'variant'],
  ['/customer/profiles', 'profile'],
  [`/customer/profiles/${encodeURIComponent(profile)}?requirement=R-1`, 'requirement'],
  [`/customer/profiles/${encodeURIComponent(profile)}/versions`],
  ['/inbox', 'service-name', 'requirement', 'summary'],
  ['/questions', 'question', 'answer', 'provider-name'],
  ['/organisation', 'customer-owner'],
  ['/account'],
];

describeInBrowser('what hostile people write', () => {
  let platform: Platform;
  let browser: Browser;
  let world: HostileWorld;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start(), launchChromium()]);
    world = await makeHostileWorld(platform);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  describe.each(someReaders)('in $language on the $screen', (reader) => {
    async function expectText(pages: readonly Shown[], email?: string): Promise<void> {
      const visit = await PortalVisit.begin(browser, platform.url, reader);
      try {
        if (email !== undefined) await visit.beSignedIn(email, PASSWORD);
        await speak(visit, platform.url);
        const found: Record<string, unknown> = {};
        for (const [path, ...fields] of pages) {
          await visit.open(path);
          const missing = await untilShown(visit, fields);
          found[path] = [...missing, ...(await visit.page.evaluate(findHarm)), ...(await visit.findings())];
        }
        expect(found).toEqual(Object.fromEntries(pages.map(([path]) => [path, []])));
      } finally {
        await visit.end();
      }
    }

    it('stays text to everybody', () => expectText(publicPages(world)), PATIENCE_MS);
    it('stays text to a provider', () => expectText(providerPages, world.provider.email), PATIENCE_MS);
    it('stays text to a customer', () => expectText(customerPages(world), world.customer.email), PATIENCE_MS);

    it('stays text in the head of the page and in the data that it carries', async () => {
      const visit = await PortalVisit.begin(browser, platform.url, reader);
      const { page } = visit;
      try {
        await visit.open(`/p/${world.service}`);
        expect(await page.title()).toContain(shown('service-name'));
        const named = page.locator('head meta[property="og:title"]');
        expect(await named.getAttribute('content')).toContain(shown('service-name'));
        const answer = await page.request.get(`${platform.url}/p/${world.service}`, {
          headers: { accept: 'text/html' },
        });
        const html = await answer.text();
        expect(html).toContain('service-name &lt;img src=x');
        expect(html.match(/.{0,60}(<img src=x|<script>alert)/g)).toBeNull();
        const island = await page.locator('#bunkai-data').textContent();
        expect(JSON.stringify(JSON.parse(island ?? ''))).toContain('</script></title><script>alert(2)');
        await visit.open(`/p/${world.service}/controls`);
        expect(await page.locator('main').textContent()).toContain(LONG);
        expect(await visit.findings()).toEqual([]);
      } finally {
        await visit.end();
      }
    });
  });
});

/** The reader's language, whatever the account's. */
async function speak({ page, language }: PortalVisit, url: string): Promise<void> {
  await page.context().addCookies([{ name: 'bunkai-language', value: language, url }]);
}

/** Which of the fields the page does not show in full, once it shows all or has had its time. */
async function untilShown({ page }: PortalVisit, fields: readonly string[]): Promise<readonly string[]> {
  const missing = async () => {
    const text = (await page.locator('main, [role=dialog]').allTextContents()).join(' ');
    return fields.filter((field) => !text.includes(shown(field))).map((field) => `does not show ${field}`);
  };
  const deadline = Date.now() + 8_000;
  while ((await missing()).length > 0 && Date.now() < deadline) await page.waitForTimeout(100);
  return missing();
}

/** Runs in the page: what must come of no text. */
function findHarm(): string[] {
  const turning = /[\u202a-\u202e\u2066-\u2069]/;
  const harm = [...document.querySelectorAll('img[src="x"], [onerror], [onmouseover]')].map(
    ({ outerHTML }) => `an element of theirs: ${outerHTML.slice(0, 100)}`,
  );
  for (const link of document.querySelectorAll('a[href], form[action], iframe')) {
    const target = link.getAttribute('href') ?? link.getAttribute('action') ?? '';
    if (!/^(\/|\?|#|\.|https?:|mailto:|blob:)/.test(target)) harm.push(`a link to ${target.slice(0, 60)}`);
  }
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const isOwn = node.parentElement?.closest('script, style, textarea') !== null;
    if (!isOwn && turning.test(node.nodeValue ?? ''))
      harm.push(`a text turns: ${node.parentElement?.outerHTML.slice(0, 90)}`);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], meta[content]')) {
    for (const name of ['aria-label', 'title', 'content'])
      if (turning.test(element.getAttribute(name) ?? ''))
        harm.push(`${name} turns: ${element.outerHTML.slice(0, 90)}`);
  }
  return harm;
}
