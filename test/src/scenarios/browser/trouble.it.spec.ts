// What the portal shows where there is nothing, where nobody answers, and where the session ends in the middle.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { type Reader, readers } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { PASSWORD, signUp } from '../../platform/sign-up.js';

const phrases = {
  en: {
    empty: 'No service has published a disclosure yet. Providers publish through the API; see the README.',
    nothingYet: /^Nothing yet\./,
    offline: 'The server cannot be reached.',
    fault: 'Something went wrong on the server. When you report it, quote 502.',
    notFound: 'No such service',
    expired: 'Your session has ended. Sign in again to go on.',
  },
  ja: {
    empty: 'まだ開示を公開しているサービスはありません。公開は API から行えます（README を参照）。',
    nothingYet: /^お知らせはまだありません。/,
    offline: 'サーバーに接続できません。',
    fault: 'サーバーで問題が発生しました。お問い合わせの際は 502 をお知らせください。',
    notFound: 'サービスが見つかりません',
    expired: 'セッションが終了しました。続けるにはもう一度サインインしてください。',
  },
};

/** Each language once, each screen once. */
const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];

describeInBrowser('the portal of an instance where nothing is published', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start({ worker: false }), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function visiting(reader: Reader, journey: (visit: PortalVisit) => Promise<void>): Promise<void> {
    const visit = await PortalVisit.begin(browser, platform.url, reader);
    try {
      await journey(visit);
    } finally {
      await visit.end();
    }
  }

  it.each(readers)('says so, in $language on the $screen', (reader) =>
    visiting(reader, async (visit) => {
      const words = phrases[reader.language];
      await visit.open('/');
      expect(await visit.page.locator('main p').allInnerTexts()).toEqual([words.empty]);
      expect(await visit.findings()).toEqual([]);
      const reading = await signUp(platform, 'reader', { provider: false, customer: true });
      await visit.open('/#/inbox');
      await visit.signIn(reading.email, PASSWORD);
      await visit.inbox.waitFor();
      await visit.settled();
      expect(await visit.page.locator('main p').last().innerText()).toMatch(words.nothingYet);
      expect(await visit.findings()).toEqual([]);
      await visit.open('/#/s/nobody/nothing');
      expect(await visit.heading.innerText()).toBe(words.notFound);
      const [refused, ...others] = await visit.findings();
      expect([refused, others]).toEqual([expect.stringContaining('404'), []]);
    }),
  );

  it.each(someReaders)('offers to try again when nobody answers, in $language on the $screen', (reader) =>
    visiting(reader, async (visit) => {
      const { page } = visit;
      const words = phrases[reader.language];
      const answers = /\/(graphql|p\/.*)$/;
      await page.route(answers, (route) => route.abort('connectionrefused'));
      for (const path of ['/', '/#/inbox', '/#/s/some/service']) {
        await visit.open(path);
        expect(await page.getByRole('alert').locator('p').innerText()).toBe(words.offline);
        const findings = await visit.findings();
        const besides = findings.filter((finding) => !finding.includes('ERR_CONNECTION_REFUSED'));
        expect(besides.filter((finding) => !finding.startsWith('headings of level 1'))).toEqual([]);
      }
      await page.unroute(answers);
      await page.route(answers, (route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad' }),
      );
      await visit.open('/');
      expect(await page.getByRole('alert').locator('p').innerText()).toBe(words.fault);
      await page.unroute(answers);
      await visit.button(visit.words.retry).click();
      await expect.poll(() => page.locator('main p').allInnerTexts(), inGoodTime).toEqual([words.empty]);
    }),
  );

  it.each(someReaders)(
    'leads back to the way in when the session has ended, in $language on the $screen',
    (reader) =>
      visiting(reader, async (visit) => {
        const { page } = visit;
        const reading = await signUp(platform, 'reader', { provider: false, customer: true });
        await visit.open('/#/inbox');
        await visit.signIn(reading.email, PASSWORD);
        await visit.inbox.waitFor();
        await visit.settled();
        await endSessionsOf(platform, await cookiesOf(visit));
        let requests = 0;
        page.on('request', () => (requests += 1));
        await page.locator('.brand').click();
        await page.goBack();
        await visit.signInForm.waitFor();
        expect(await page.locator('main').getByRole('status').innerText()).toBe(
          phrases[reader.language].expired,
        );
        await page.waitForTimeout(300);
        expect(requests).toBeLessThan(8);
        await visit.signIn(reading.email, PASSWORD);
        await visit.inbox.waitFor();
        await visit.settled();
        expect(await visit.findings()).toEqual([]);
      }),
  );
});

async function cookiesOf({ page }: PortalVisit): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Ends the session behind the browser's back, as time or another window does. */
async function endSessionsOf({ url }: Platform, cookie: string): Promise<void> {
  const body = JSON.stringify({ query: 'mutation { signOut { signedOut } }' });
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ data: { signOut: { signedOut: true } } });
}
