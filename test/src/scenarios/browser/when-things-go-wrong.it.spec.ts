// What the portal shows where there is nothing, where nobody answers, where the session ends in the middle, and without its scripts.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { type Reader, contextOf } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { publishFirst } from '../../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../../platform/sign-up.js';

const phrases = {
  en: {
    nothingPublished: 'No service has been published yet',
    emptyCustomer: {
      '/customer': 'First write down what you require',
      '/customer/profiles': 'No requirement profile yet',
      '/inbox': 'Nothing has happened yet',
      '/questions': 'No question yet',
    },
    noServices: 'No service yet',
    offline: 'No connection',
    retry: 'Try again',
    notThere: 'Nothing to be found here',
    yourName: 'Name',
    directory: 'Cloud services and what they disclose',
    atAGlance: 'storage at a glance',
    retention: '18 months',
    saveName: 'Save',
  },
  ja: {
    nothingPublished: '公開中のサービスはまだありません',
    emptyCustomer: {
      '/customer': 'まず要求事項をまとめましょう',
      '/customer/profiles': '要求事項プロファイルがまだありません',
      '/inbox': '通知はまだありません',
      '/questions': '質問はまだありません',
    },
    noServices: 'まだサービスがありません',
    offline: '接続できません',
    retry: '再試行',
    notThere: 'ページが見つかりません',
    yourName: 'お名前',
    directory: 'クラウドサービスの開示情報',
    atAGlance: 'storageの概要',
    retention: '18か月',
    saveName: '保存',
  },
};

/** Each language once, each screen once. */
const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];

describeInBrowser('the portal', () => {
  let browser: Browser;
  let empty: Platform;
  let platform: Platform;
  let provider: SignedUp;
  let trustPath: string;
  beforeAll(async () => {
    requirePortal();
    browser = await launchChromium();
    empty = await Platform.start({ worker: false });
    platform = await Platform.start({ worker: false });
    provider = await signUp(platform, 'harbour', { provider: true, customer: false });
    trustPath = `/p/${provider.slug}/storage`;
    await publishFirst(provider, 'storage', {
      '12.4.1': { status: 'offered', fields: { logRetention: 'P18M' } },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
    await empty?.stop();
  });

  async function visiting(
    { url }: Platform,
    reader: Reader,
    journey: (visit: PortalVisit) => Promise<void>,
  ): Promise<void> {
    const visit = await PortalVisit.begin(browser, url, reader);
    await visit.page.context().addCookies([{ name: 'bunkai-language', value: reader.language, url }]);
    try {
      await journey(visit);
    } finally {
      await visit.end();
    }
  }

  const isWithoutFault = async (visit: PortalVisit) => expect(await visit.findings()).toEqual([]);
  const shows = (visit: PortalVisit, text: string) =>
    visit.page.locator('main').getByText(text, { exact: true }).first().waitFor();
  const emailOf = async (on: Platform, side: 'provider' | 'customer') =>
    (await signUp(on, 'reader', { provider: side === 'provider', customer: side === 'customer' })).email;

  describe.each(someReaders)('in $language on the $screen', (reader) => {
    const say = phrases[reader.language];

    it('says what to do where there is nothing yet', () =>
      visiting(empty, reader, async (visit) => {
        await visit.open('/');
        await shows(visit, say.nothingPublished);
        await isWithoutFault(visit);
        await visit.beSignedIn(await emailOf(empty, 'customer'), PASSWORD);
        for (const [path, text] of Object.entries(say.emptyCustomer)) {
          await visit.open(path);
          await shows(visit, text);
          await isWithoutFault(visit);
        }
        await visit.beSignedIn(await emailOf(empty, 'provider'), PASSWORD);
        await visit.open('/provider');
        await shows(visit, say.noServices);
        await isWithoutFault(visit);
      }));

    it('tells that the connection is lost, and goes on once it is back', () =>
      visiting(platform, reader, async (visit) => {
        const { page } = visit;
        const alert = page.locator('main').getByRole('alert');
        await visit.open('/');
        await page.context().setOffline(true);
        await visit.link('storage').click();
        await alert.getByRole('heading', { name: say.offline }).waitFor();
        visit.forgive(/ERR_INTERNET_DISCONNECTED/);
        await page.context().setOffline(false);
        await isWithoutFault(visit);
        await visit.button(say.retry).click();
        await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe(say.atAGlance);
        await visit.settled();
        await isWithoutFault(visit);
      }));

    it('tells that an action did not get through, and keeps what was written', () =>
      visiting(platform, reader, async (visit) => {
        const { page } = visit;
        const email = await emailOf(platform, 'customer');
        await visit.open('/sign-in');
        await page.locator('input[name=email]').fill(email);
        await page.locator('input[name=password]').fill(PASSWORD);
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        const send = page.locator('form').getByRole('button', { name: visit.words.signIn });
        await send.click();
        await page.getByRole('alert').getByText(say.offline).first().waitFor();
        visit.forgive(/ERR_INTERNET_DISCONNECTED/);
        await page.context().setOffline(false);
        await isWithoutFault(visit);
        expect(await page.locator('input[name=email]').inputValue()).toBe(email);
        await send.click();
        await page.waitForURL('**/home');
      }));

    it('leads to the way in and back when the session has ended', () =>
      visiting(platform, reader, async (visit) => {
        const { page } = visit;
        const email = await emailOf(platform, 'customer');
        const signInAgain = async () => {
          await page.locator('input[name=email]').fill(email);
          await page.locator('input[name=password]').fill(PASSWORD);
          await page.locator('form').getByRole('button', { name: visit.words.signIn }).click();
        };
        await visit.signIn(email, PASSWORD, '/account?from=here');
        await endSession(visit, platform);
        await page.getByRole('textbox', { name: say.yourName, exact: true }).fill('Somebody Else');
        await visit.button(say.saveName).first().click();
        await page.waitForURL('**/sign-in?next=%2Faccount%3Ffrom%3Dhere');
        await visit.settled();
        visit.forgive(/401/);
        await isWithoutFault(visit);
        await signInAgain();
        await page.waitForURL('**/account?from=here');
        await visit.settled();
        await isWithoutFault(visit);

        await visit.open('/home');
        await endSession(visit, platform);
        await page.locator('main a[href="/inbox"]').click();
        await page.waitForURL('**/sign-in?next=%2Finbox');
        await visit.settled();
        visit.forgive(/401/);
        await signInAgain();
        await page.waitForURL('**/inbox');
        await visit.settled();
        await isWithoutFault(visit);
      }));

    it('says that there is nothing at an unknown address', () =>
      visiting(platform, reader, async (visit) => {
        for (const path of ['/nowhere', '/p/nobody', '/p/nobody/nothing', `${trustPath}/releases/99`]) {
          await visit.open(path);
          expect(await visit.heading.innerText()).toBe(say.notThere);
          visit.forgive(/404/);
          await isWithoutFault(visit);
          const asked = (accept: string) => fetch(`${platform.url}${path}`, { headers: { accept } });
          const answers = await Promise.all(['text/html', 'application/json'].map(asked));
          const facts = answers.map(({ status, headers }) => [status, headers.get('content-type')]);
          expect(facts).toEqual([
            [404, 'text/html; charset=utf-8'],
            [404, expect.stringMatching(/^application\/(problem\+)?json/)],
          ]);
        }
      }));

    it('remembers the language that was chosen', () =>
      visiting(platform, reader, async (visit) => {
        const { page } = visit;
        const other = phrases[reader.language === 'en' ? 'ja' : 'en'];
        await visit.open('/');
        expect(await visit.heading.innerText()).toBe(say.directory);
        await visit.button(visit.words.otherLanguage).click();
        await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe(other.directory);
        await page.reload();
        await visit.settled();
        expect(await visit.heading.innerText()).toBe(other.directory);
        await visit.open(`/?lang=${reader.language}`);
        expect(await visit.heading.innerText()).toBe(say.directory);
        await visit.open('/');
        expect(await visit.heading.innerText()).toBe(other.directory);
        expect(await page.locator('html').getAttribute('lang')).toBe(reader.language === 'en' ? 'ja' : 'en');
      }));

    it('is read without scripts, and tells others what it is', async () => {
      const context = await browser.newContext({ ...contextOf(reader), javaScriptEnabled: false });
      try {
        const page = await context.newPage();
        await page.goto(`${platform.url}/`);
        expect(await page.locator('h1').innerText()).toBe(say.directory);
        expect(await page.locator('main').innerText()).toContain('storage');
        await page.locator(`main a[href="${trustPath}"]`).first().click();
        expect(await page.locator('h1').innerText()).toBe(say.atAGlance);
        expect(await page.locator('main').innerText()).toContain(say.retention);
        expect(await page.title()).toBe('storage – Bunkai');
        const head = async (selector: string, name: string) => page.locator(selector).getAttribute(name);
        const description = await head('meta[name=description]', 'content');
        expect(description).toContain('storage');
        expect(await head('meta[property="og:title"]', 'content')).toBe('storage');
        expect(await head('meta[property="og:description"]', 'content')).toBe(description);
        const at = `${platform.url}${trustPath}`;
        expect(new URL((await head('link[rel=canonical]', 'href')) ?? '').pathname).toBe(trustPath);
        for (const language of ['en', 'ja'])
          expect(await head(`link[hreflang=${language}]`, 'href')).toMatch(
            new RegExp(`${trustPath}\\?lang=${language}$`),
          );
        const json = await head('link[type="application/json"]', 'href');
        const disclosure = (await (await fetch(new URL(json ?? '', at))).json()) as { format: string };
        expect(disclosure.format).toBe('bunkai.disclosure/1');
      } finally {
        await context.close();
      }
    });
  });

  it('answers with headers that let no foreign script run', async () => {
    for (const path of ['/', trustPath, '/sign-in', '/nowhere']) {
      const { headers } = await fetch(`${platform.url}${path}`, { headers: { accept: 'text/html' } });
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
          const [name = '', ...sources] = directive.trim().split(/\s+/);
          return [name, sources] as const;
        }),
      );
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      const scripts = policy.get('script-src') ?? [];
      expect(scripts).toContain("'self'");
      const others = scripts.filter((source) => !/^'(self|sha256-[\w+/]+=*|nonce-[\w+/-]+=*)'$/.test(source));
      expect(others).toEqual([]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

/** Behind the page's back, as time or another window does. */
async function endSession({ page }: PortalVisit, { url }: Platform): Promise<void> {
  const cookies = await page.context().cookies();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ query: 'mutation { signOut { signedOut } }' }),
  });
  expect(await answer.json()).toEqual({ data: { signOut: { signedOut: true } } });
}
