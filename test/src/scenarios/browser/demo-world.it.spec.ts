// A reader finds services, reads what they disclose and how that came to be, signs in and reads the inbox: on the demo world.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { type Reader, readers } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { seedPlatform } from '../../browser/seed-platform.js';
import type { Client } from '../../platform/client.js';
import { Platform } from '../../platform/platform.js';

/** All follow GitHub with the same requirements and have the same history; each journey signs in as one of its own. */
const BANKS: Readonly<Record<string, string>> = {
  'en phone': 'owner@demo-regional-bank.example',
  'en desktop': 'owner@demo-trust-bank.example',
  'ja phone': 'owner@demo-securities.example',
  'ja desktop': 'owner@demo-card.example',
};
const KEYBOARD_READER = 'owner@demo-credit-union.example';

const phrases = {
  en: {
    noMatch: 'No service matches “まだない”.',
    added: 'added',
    titles: ['Inbox – Bunkai 分界', 'GitHub – Bunkai 分界'],
    toUnmet: 'met → unmet',
    before: 'United States',
    release: 'release 9',
  },
  ja: {
    noMatch: '「まだない」に一致するサービスはありません。',
    added: '追加',
    titles: ['受信箱 – Bunkai 分界', 'GitHub – Bunkai 分界'],
    toUnmet: '充足 → 未充足',
    before: 'アメリカ合衆国',
    release: 'リリース 9',
  },
};

describeInBrowser('the portal on the demo world', () => {
  let platform: Platform;
  let browser: Browser;
  let password: string;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start({ worker: false }), launchChromium()]);
    password = await seedPlatform(platform);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function visiting(reader: Reader, journey: (visit: PortalVisit) => Promise<void>): Promise<void> {
    const visit = await PortalVisit.begin(browser, platform.url, reader);
    try {
      await journey(visit);
      expect(await visit.findings()).toEqual([]);
    } finally {
      await visit.end();
    }
  }

  describe.each(readers)('in $language on the $screen', (reader) => {
    const words = phrases[reader.language];

    it('lists services, filters them, and shows a disclosure with its history', () =>
      visiting(reader, async (visit) => {
        const { page } = visit;
        await visit.open('/');
        expect(await visit.heading.innerText()).toBe(visit.words.services);
        const names = page.locator('.cards strong');
        expect(await names.allInnerTexts()).toEqual(
          expect.arrayContaining(['cloud.gov', 'GitHub', 'GOV.UK PaaS']),
        );
        const filter = page.getByLabel(visit.words.filter);
        await filter.fill('まだない');
        expect(await page.locator('main').getByRole('status').innerText()).toBe(words.noMatch);
        await filter.fill('公開情報　ＧＩＴＨＵＢ');
        expect(await names.allInnerTexts()).toEqual(['GitHub']);
        expect(await visit.findings()).toEqual([]);

        await page.getByRole('link', { name: 'GitHub' }).click();
        await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe('GitHub');
        const table = page.locator('.control table').last();
        expect(await table.locator('th').allInnerTexts()).toEqual([
          'party',
          'country',
          'purpose',
          'dataCountries',
        ]);
        await page.locator('.control button').click();
        expect(await table.getByRole('row').count()).toBeGreaterThan(20);
        expect(await table.innerText()).toContain(words.before);

        const realigned = await visit.openRelease(15);
        expect(await realigned.locator('.changes > li').count()).toBe(1);
        expect(await realigned.locator('.changes > li').innerText()).toContain(words.added);
        expect(await realigned.locator('.changes code').innerText()).toBe('15.1.3/subprocessors/xAI');
        expect(await realigned.locator('summary').innerText()).toBe(visit.words.changes(1));
        const widened = await visit.openRelease(20);
        expect(await widened.locator('del').innerText()).toBe(words.before);
        expect(await widened.locator('ins').innerText()).toContain(words.before);
        expect(await widened.locator('ins').innerText()).toMatch(/Canada|カナダ/);
        expect(await page.title()).toBe(words.titles[1]);
      }));

    it('refuses a wrong password, then shows what flipped and remembers what was read', () =>
      visiting(reader, async (visit) => {
        const { page } = visit;
        const email = BANKS[`${reader.language} ${reader.screen}`] ?? '';
        const alerts = await unreadOf(platform.newClient(), email, password);
        await visit.open('/');
        await page.getByRole('link', { name: visit.words.signIn }).click();
        const refusals: string[] = [];
        for (const who of [email, 'nobody@demo-bank.example']) {
          await visit.signIn(who, 'not the password');
          await page.getByRole('alert').waitFor();
          refusals.push(await page.getByRole('alert').innerText());
        }
        expect(refusals).toEqual([visit.words.wrongPassword, visit.words.wrongPassword]);
        expect(await visit.findings()).toEqual([]);

        await visit.signIn(email, password);
        await visit.alerts.first().waitFor();
        const unread = (count: number) => Array<string>(2).fill(visit.words.unread(count));
        expect(await visit.unread()).toEqual(unread(alerts));
        expect(await page.title()).toBe(words.titles[0]);

        const flipped = visit.alerts.filter({ hasText: words.release });
        await flipped.locator('summary').click();
        expect(await flipped.locator('.meta').innerText()).toContain('GitHub');
        expect(await flipped.locator('.flips > li').count()).toBe(1);
        expect(await flipped.locator('.flip').innerText()).toContain('B-02');
        expect(await flipped.locator('.outcomes').innerText()).toContain(words.toUnmet);
        const [before, after] = await flipped.locator('.sides > section').allInnerTexts();
        expect(before).toContain(words.before);
        expect(after).not.toBe(before);
        await expect.poll(() => visit.unread(), inGoodTime).toEqual(unread(alerts - 1));
        await visit.alerts.first().getByRole('button', { name: visit.words.markSeen }).click();
        await expect.poll(() => visit.unread(), inGoodTime).toEqual(unread(alerts - 2));
        expect(await visit.findings()).toEqual([]);

        await page.reload();
        await visit.alerts.first().waitFor();
        expect(await visit.unread()).toEqual(unread(alerts - 2));
        expect(await unreadOf(platform.newClient(), email, password)).toBe(alerts - 2);
        await visit.signOut();
        expect(await visit.heading.innerText()).toBe(visit.words.signIn);
        await page.reload();
        await visit.settled();
        expect(await visit.heading.innerText()).toBe(visit.words.signIn);
      }));
  });

  it('is read by keyboard alone, from the way in to the way out', () =>
    visiting({ language: 'en', screen: 'desktop' }, async (visit) => {
      const { page } = visit;
      const focused = () => page.locator(':focus');
      const tabTo = async (name: string) => {
        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press('Tab');
          const label = await focused().evaluate(({ textContent, labels }: HTMLInputElement) =>
            (labels?.[0] ?? { textContent }).textContent?.trim(),
          );
          if (label?.startsWith(name)) return;
        }
        throw new Error(`the keyboard does not reach ${name}`);
      };
      const alerts = await unreadOf(platform.newClient(), KEYBOARD_READER, password);
      await visit.open('/');
      await tabTo(visit.words.signIn);
      await page.keyboard.press('Enter');
      await visit.signInForm.waitFor();
      await tabTo(visit.words.email);
      await page.keyboard.type(KEYBOARD_READER);
      await tabTo(visit.words.password);
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await visit.alerts.first().waitFor();
      await expect.poll(() => focused().getAttribute('id'), inGoodTime).toBe('main');
      await tabTo(visit.words.markSeen);
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await visit.unread())[0], inGoodTime)
        .toBe(visit.words.unread(alerts - 1));
      await tabTo('1 change');
      await page.keyboard.press('Enter');
      await expect.poll(() => visit.alerts.locator('details[open] .changes').count(), inGoodTime).toBe(1);
      await page.keyboard.press('Control+Home');
      for (let presses = 0; presses < 12; presses++) await page.keyboard.press('Shift+Tab');
      await tabTo(visit.words.signOut);
      await page.keyboard.press('Enter');
      await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe(visit.words.signIn);
    }));

  it('asks to sign in again when the session is gone as an alert is marked', () =>
    visiting({ language: 'ja', screen: 'phone' }, async (visit) => {
      await visit.open('/#/inbox');
      await visit.signIn('owner@demo-museum.example', password);
      await visit.alerts.first().waitFor();
      await visit.page.context().clearCookies();
      await visit.button(visit.words.markSeen).first().click();
      await visit.signInForm.waitFor();
      expect(await visit.page.locator('main').getByRole('status').innerText()).toContain(
        'セッションが終了しました',
      );
      await visit.signIn('owner@demo-museum.example', password);
      await visit.alerts.first().waitFor();
    }));

  it('goes back and forth as the browser does, and remembers the language', () =>
    visiting({ language: 'en', screen: 'phone' }, async (visit) => {
      const { page } = visit;
      await visit.open('/');
      await page.getByRole('link', { name: 'GOV.UK PaaS' }).click();
      await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe('GOV.UK PaaS');
      await page.goBack();
      await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe(visit.words.services);
      await page.goForward();
      await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe('GOV.UK PaaS');
      expect(await visit.findings()).toEqual([]);

      await visit.button(visit.words.otherLanguage).click();
      await expect.poll(() => page.locator('html').getAttribute('lang'), inGoodTime).toBe('ja');
      await page.reload();
      await visit.settled();
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      expect(await page.locator('#history').innerText()).toBe('リリース履歴');
      await visit.button('English').click();
    }));
});

/** What the platform itself counts. */
async function unreadOf(client: Client, email: string, password: string): Promise<number> {
  const signIn = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
    ... on SignedIn { viewer { unseenAlerts } } ... on Refusal { code } } }`;
  const { viewer } = await client.do<{ viewer: { unseenAlerts: number } }>(signIn, { email, password });
  return viewer.unseenAlerts;
}
