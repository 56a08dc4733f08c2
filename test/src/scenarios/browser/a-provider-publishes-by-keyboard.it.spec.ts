// A provider weakens a promise with the keyboard alone: no pointer, and no control that the keyboard did not reach.
import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import type { Reader } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { type Statements, createService, disclosureOf, release, saveDraft } from '../../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../../platform/sign-up.js';
import { EditorPage } from './editor-page.js';
import { expectWithoutFault } from './expect-without-fault.js';
import { providerPhrases } from './provider-phrases.js';

const STORY_MS = 240_000;
/** The editor has a link for each control before its form. */
const FAR = 300;

const statements: Statements = {
  '12.1.2': {
    status: 'offered',
    fields: {
      changeCategories: ['securityConfiguration'],
      noticePeriods: [{ category: 'securityConfiguration', notice: 'P30D' }],
    },
  },
  '12.4.1': { status: 'offered', fields: { logRetention: 'P2Y' } },
};

const desktops: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'desktop' },
];

describeInBrowser('a provider without a pointer', () => {
  let platform: Platform;
  let browser: Browser;
  let provider: SignedUp;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start({ worker: false }), launchChromium()]);
    provider = await signUp(platform, 'keys', { provider: true, customer: false });
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  /** A service with a release in force, and a draft that says the same. */
  async function publishedService(): Promise<string> {
    const slug = `service-${randomBytes(3).toString('hex')}`;
    const service = await createService(provider.client, slug);
    const document = disclosureOf(provider.slug, slug, statements);
    await release(provider.client, service, document);
    await saveDraft(provider.client, service, document);
    return slug;
  }

  it.each(desktops)(
    'signs in, sets a duration, confirms and publishes, in $language',
    async (reader) => {
      const service = await publishedService();
      const visit = await PortalVisit.begin(browser, platform.url, reader);
      try {
        await signInAndOpen(visit, provider.email, service);
        await shorten(visit, new EditorPage(visit, provider.slug, service));
        await confirmAndPublish(visit, service);
      } finally {
        await visit.end();
      }
    },
    STORY_MS,
  );

  async function signInAndOpen(visit: PortalVisit, email: string, service: string): Promise<void> {
    const { keyboard } = visit.page;
    await visit.open('/sign-in?next=%2Fprovider');
    await visit.tabTo(`textbox "${visit.words.email}`);
    await keyboard.type(email);
    await visit.tabTo(`textbox "${visit.words.password}`);
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await visit.page.waitForURL('**/provider');
    await visit.settled();
    await expectWithoutFault(visit);
    await visit.tabTo(`link "${service}"`);
    await keyboard.press('Enter');
    await visit.page.waitForURL(`**/provider/services/${service}`);
    await visit.settled();
    await visit.tabTo(`link "${providerPhrases[visit.language].edit}"`);
    await keyboard.press('Enter');
    await visit.page.waitForURL(`**/provider/services/${service}/edit`);
    await visit.settled();
    await expectWithoutFault(visit);
  }

  async function shorten(visit: PortalVisit, editor: EditorPage): Promise<void> {
    const { page, language } = visit;
    const say = providerPhrases[language];
    await visit.tabTo(`searchbox "${say.searchControls}"`);
    await page.keyboard.type('12.4.1');
    await visit.tabTo(/link "12\.4\.1 /);
    await page.keyboard.press('Enter');
    await editor.field('12.4.1/logRetention').waitFor();
    await visit.tabTo(`textbox "${say.retention}"`, FAR);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6');
    await visit.tabTo(`combobox "${say.unitOf(say.retention)}"`, 1);
    await page.keyboard.press('ArrowUp');
    await editor.untilSaved('12.4.1', { logRetention: 'P6M' });
    await expectWithoutFault(visit);
  }

  async function confirmAndPublish(visit: PortalVisit, service: string): Promise<void> {
    const { page, language } = visit;
    const say = providerPhrases[language];
    await visit.tabTo(`link "${say.publishLink}"`, FAR);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/provider/services/${service}/publish`);
    await page.getByText(say.noticeShort).waitFor();
    await visit.settled();
    await expectWithoutFault(visit);
    await visit.tabTo(`textbox "${say.shortNoticeReason}"`);
    await page.keyboard.type('A flaw is exploited.');
    await visit.tabTo(/^- checkbox /);
    await page.keyboard.press('Space');
    await visit.tabTo(`button "${say.publish}"`);
    await page.keyboard.press('Enter');
    await page.getByText(say.published(2)).waitFor();
    await expectWithoutFault(visit);
    const found = await provider.client.ask<{ service: { release: { number: number } } }>(
      `{ service(provider: "${provider.slug}", slug: "${service}") { release { number } } }`,
    );
    expect(found.service.release.number).toBe(2);
  }
});
