// A customer's day by keyboard alone: the way in, the matrix, a verdict, a waiver, the inbox.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { requirePortal } from '../../browser/require-portal.js';
import { createProfile, readInbox, subscribe } from '../../platform/customer.js';
import { Platform } from '../../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../../platform/publish.js';
import { PASSWORD, signUp } from '../../platform/sign-up.js';
import { until } from '../../platform/until.js';
import { backupKept, logsForAYear } from '../requirements.js';

const PATIENCE_MS = 240_000;

const phrases = {
  en: {
    firstCell: 'storage, R-1: Met',
    secondCell: 'storage, R-2: Unmet',
    waivedCell: 'storage, R-2: Unmet, waived',
    requirement: 'Requirement',
    waive: 'Waive for a time',
    reason: 'Reason',
    giveWaiver: 'Give the waiver',
    waivedUntil: /^Waived until .*: “Copied by us”$/,
    inbox: /link "Inbox/,
    acknowledge: /button "Acknowledge"/,
    acknowledgedBy: /^Acknowledged by Owner, /,
  },
  ja: {
    firstCell: 'storage、R-1：充足',
    secondCell: 'storage、R-2：未充足',
    waivedCell: 'storage、R-2：未充足（特例承認あり）',
    requirement: '要求事項',
    waive: '期限を定めて特例承認',
    reason: '理由',
    giveWaiver: '特例承認する',
    waivedUntil: /まで特例承認：「Copied by us」$/,
    inbox: /link "受信箱/,
    acknowledge: /button "確認済みにする"/,
    acknowledgedBy: /にOwnerさんが確認済み$/,
  },
};

const keeping = (logRetention: string) => ({
  '12.4.1': { status: 'offered', fields: { logRetention } },
  '12.3.1': { status: 'offered', fields: { backupRetention: 'P90D' } },
});

describeInBrowser('a customer with a keyboard', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  /** The e-mail address of somebody whose second requirement was just broken. */
  async function brokenCustomer(): Promise<string> {
    const provider = await signUp(platform, 'harbour', { provider: true, customer: false });
    const service = await publishFirst(provider, 'storage', keeping('P2Y'));
    const { client, email } = await signUp(platform, 'bank', { provider: false, customer: true });
    const requirements = [
      { id: 'R-1', control: '12.3.1', test: backupKept },
      { id: 'R-2', control: '12.4.1', test: logsForAYear },
    ];
    await subscribe(client, service, await createProfile(client, requirements));
    await release(provider.client, service, disclosureOf(provider.slug, 'storage', keeping('P1M')));
    await until(
      'an alert',
      () => readInbox(client),
      (alerts) => alerts.length > 0,
    );
    return email;
  }

  describe.each(['en', 'ja'] as const)('in %s', (language) => {
    it(
      'reads the matrix, waives and acknowledges',
      async () => {
        const say = phrases[language];
        const email = await brokenCustomer();
        const visit = await PortalVisit.begin(browser, platform.url, { language, screen: 'desktop' });
        const { page } = visit;
        const { keyboard } = page;
        const focused = () => page.locator(':focus').ariaSnapshot();
        try {
          await page.context().addCookies([{ name: 'bunkai-language', value: language, url: platform.url }]);
          await visit.open('/sign-in?next=%2Fcustomer');
          await visit.tabTo(visit.words.email);
          await keyboard.type(email);
          await visit.tabTo(visit.words.password);
          await keyboard.type(PASSWORD);
          await keyboard.press('Enter');
          await page.waitForURL('**/customer');
          await visit.settled();
          expect(await visit.findings()).toEqual([]);

          await visit.tabTo(say.firstCell);
          await keyboard.press('ArrowDown');
          await expect.poll(focused, inGoodTime).toContain(say.secondCell);
          await keyboard.press('Enter');
          const dialog = page.getByRole('dialog', { name: say.requirement });
          await dialog.getByRole('button', { name: say.waive }).waitFor();
          expect(await visit.findings()).toEqual([]);
          await visit.tabTo(say.waive);
          await keyboard.press('Enter');
          await dialog.getByRole('textbox', { name: say.reason }).waitFor();
          await visit.tabTo(say.reason);
          await keyboard.type('Copied by us');
          await visit.tabTo(say.giveWaiver);
          await keyboard.press('Enter');
          await dialog.getByText(say.waivedUntil).waitFor();
          expect(await visit.findings()).toEqual([]);
          await keyboard.press('Escape');
          await dialog.waitFor({ state: 'detached' });
          await page.getByRole('gridcell', { name: say.waivedCell }).waitFor();

          await visit.tabTo(say.inbox);
          await keyboard.press('Enter');
          await page.waitForURL('**/inbox');
          await visit.settled();
          await visit.tabTo(say.acknowledge);
          await keyboard.press('Enter');
          await page.locator('main').getByText(say.acknowledgedBy).waitFor();
          expect(await visit.findings()).toEqual([]);
        } finally {
          await visit.end();
        }
      },
      PATIENCE_MS,
    );
  });
});
