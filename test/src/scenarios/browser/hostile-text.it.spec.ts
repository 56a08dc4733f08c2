// Whatever a provider writes stays text: in the list, in the disclosure, in its history, and in a customer's inbox.
import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { readers } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { type Requirement, createProfile, readInbox, subscribe } from '../../platform/customer.js';
import { Platform } from '../../platform/platform.js';
import { createService, disclosureOf, publish, saveDraft } from '../../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../../platform/sign-up.js';
import { until } from '../../platform/until.js';
import { logsForAYear } from '../requirements.js';

const IMAGE = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
const TURNED = 'pay \u202Emoc.elpmaxe\u202C now \u2066aside';
const LONG = 'あ'.repeat(5_000) + 'W'.repeat(5_000);
const TITLE = `${IMAGE} ${TURNED}`;
const texts = { en: TITLE, ja: TITLE };
/** The controls of direction are gone, so that nothing after them is written backwards. */
const SHOWN = `${IMAGE} pay moc.elpmaxe now aside`;

const hostileStatements = (logRetention: string) => ({
  '12.4.1': {
    status: 'offered',
    fields: { logRetention },
    note: { en: LONG, ja: LONG },
    evidence: [
      { title: texts, url: 'https://example.com/"onmouseover="alert(3)' },
      { title: 'javascript:alert(4)' },
    ],
  },
  '15.1.3': {
    status: 'offered',
    fields: {
      subprocessors: [
        { party: texts, country: 'JP', purpose: LONG },
        { party: `__proto__/${IMAGE}~1`, country: 'US', purpose: 'javascript:alert(5)' },
      ],
    },
  },
  '6.1.1': { status: 'offered', visibility: 'nda', fields: {} },
});

describeInBrowser('a hostile provider’s words in the portal', () => {
  let platform: Platform;
  let browser: Browser;
  let customer: SignedUp;
  let serviceKey: string;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start(), launchChromium()]);
    const provider = await signUp(platform, 'hostile', { provider: true, customer: false });
    customer = await signUp(platform, 'reader', { provider: false, customer: true });
    const slug = `service-${randomBytes(3).toString('hex')}`;
    serviceKey = `${provider.slug}/${slug}`;
    const service = await createService(provider.client, slug);
    await release(provider, service, slug, 'P2Y');
    const requirement: Requirement & { title: object } = {
      id: 'R-1',
      control: '12.4.1',
      test: logsForAYear,
      title: texts,
    };
    await subscribe(customer.client, service, await createProfile(customer.client, [requirement]));
    await release(provider, service, slug, 'P1M');
    await until(
      'two alerts',
      () => readInbox(customer.client),
      (alerts) => alerts.some(({ flips }) => flips.length > 0),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function release(
    { client, slug: provider }: SignedUp,
    service: string,
    slug: string,
    retention: string,
  ) {
    const document = disclosureOf(provider, slug, hostileStatements(retention), {
      service: { slug, name: texts, provider, model: ['SaaS'], roles: ['provider'] },
      attestations: [{ scheme: 'ismap', number: `${IMAGE} ${LONG}` }],
    });
    await publish(client, service, await saveDraft(client, service, document), {
      summary: `${TITLE} ${LONG.slice(-1_500)}`,
    });
  }

  it.each(readers)('stay text, in $language on the $screen', async (reader) => {
    const visit = await PortalVisit.begin(browser, platform.url, reader);
    const { page } = visit;
    try {
      await visit.open('/');
      await page.locator('.cards a').first().waitFor();
      expect(await visit.findings()).toEqual([]);

      await visit.open(`/#/s/${serviceKey}`);
      const shown = await visit.heading.innerText();
      expect(shown).toBe(SHOWN);
      expect(await page.locator('.note').innerText()).toBe(LONG);
      expect(await page.locator('.control table').innerText()).toContain(SHOWN);
      const withheld = page.locator('.control', { has: page.locator('[id="control-6.1.1"]') });
      expect(await withheld.innerText()).toContain(reader.language === 'ja' ? '非公開' : 'Withheld');
      const changed = await visit.openRelease(2);
      expect(await changed.locator('del').innerText()).toMatch(/^2 ?(years|年)$/);
      expect(await changed.locator('ins').innerText()).toMatch(/^1 ?(month|か月)$/);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.filter((href) => !/^(#\/|\/p\/|https:\/\/example\.com\/)/.test(href ?? ''))).toEqual([]);
      expect(await visit.findings()).toEqual([]);

      await visit.open('/#/inbox');
      await visit.signIn(customer.email, PASSWORD);
      const alert = await visit.openFirstFlips();
      expect(await alert.locator('.flip').innerText()).toContain(SHOWN);
      expect(await alert.locator('.sides').innerText()).toMatch(/2 ?(years|年)[^]*1 ?(month|か月)/);
      expect(await visit.findings()).toEqual([]);
    } finally {
      await visit.end();
    }
  });

  it('lead nowhere, even if the server let through a link that is a script', async () => {
    const visit = await PortalVisit.begin(browser, platform.url, { language: 'en', screen: 'phone' });
    const script = 'javascript:alert(document.domain)';
    await visit.page.route('**/disclosure.json', async (route) => {
      const answer = await route.fetch();
      const document = (await answer.json()) as { statements: Record<string, object> };
      const evidence = [{ title: 'Read this', url: script }];
      document.statements['12.6.1'] = { status: 'offered', fields: { disclosurePolicy: script }, evidence };
      await route.fulfill({ response: answer, json: document });
    });
    await visit.open(`/#/s/${serviceKey}`);
    const control = visit.page.locator('.control', { has: visit.page.locator('[id="control-12.6.1"]') });
    expect(await control.innerText()).toContain(script);
    expect(await control.locator('a').count()).toBe(0);
    expect(await visit.findings()).toEqual([]);
    await visit.end();
  });
});
