// How alerts leave the house: a member chooses, an owner adds a webhook, a change reaches both, failures show, and mails can be ended.
import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import type { Reader } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { createProfile, subscribe } from '../../platform/customer.js';
import { Platform } from '../../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../../platform/sign-up.js';
import { asks, logsForAYear } from '../requirements.js';
import { channelPhrases } from './channel-phrases.js';
import { expectWithoutFault } from './expect-without-fault.js';
import { type WebhookReceiver, startWebhookReceiver, verified } from './webhook-receiver.js';

const STEP_MS = 240_000;
const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];
const keeping = (logRetention: string) => ({ '12.4.1': { status: 'offered', fields: { logRetention } } });

describeInBrowser('alerts leave the house', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    requirePortal();
    const settings = { allowedNetworks: '127.0.0.0/8' };
    [platform, browser] = await Promise.all([Platform.start(settings), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  describe.each(someReaders)('in $language on the $screen: an owner', (reader) => {
    const say = channelPhrases[reader.language];
    const label = `Duty ${randomBytes(3).toString('hex')}`;
    let provider: SignedUp;
    let storage: string;
    let customer: SignedUp;
    let receiver: WebhookReceiver;
    let visit: PortalVisit;
    let secret = '';
    let messageId = '';
    let event: unknown;
    let unsubscribePath = '';

    const main = (): Locator => visit.page.locator('main');
    const shows = (text: string | RegExp, within = main()) => within.getByText(text).first().waitFor();
    const step = (title: string, act: () => Promise<void>) => it(title, act, STEP_MS);

    beforeAll(async () => {
      receiver = await startWebhookReceiver();
      provider = await signUp(platform, 'harbour', { provider: true, customer: false });
      storage = await publishFirst(provider, 'storage', keeping('P2Y'));
      customer = await signUp(platform, 'bank', { provider: false, customer: true });
      await customer.client.do(`mutation { changeProfile(locale: ${reader.language}) { __typename } }`);
      const profile = await createProfile(customer.client, [asks('logs', '12.4.1', logsForAYear)]);
      await subscribe(customer.client, storage, profile);
      visit = await PortalVisit.begin(browser, platform.url, reader);
      await visit.beSignedIn(customer.email, PASSWORD);
    });
    afterAll(async () => {
      await visit?.end();
      await receiver?.close();
    });

    const choose = async (rhythm: string, says: RegExp) => {
      await visit.page.getByRole('radio', { name: rhythm }).check();
      await visit.page.getByRole('radio', { name: say.messagesIn }).check();
      await shows(says);
      await visit.button(say.save).click();
      await visit.page.getByText(say.saved).first().waitFor();
      await visit.open('/notifications');
      await shows(says);
    };

    step('sets a daily digest, and goes back to mails at once', async () => {
      await visit.open('/notifications');
      await expectWithoutFault(visit);
      await choose(say.daily, say.saysDaily);
      expect(await visit.page.getByRole('radio', { name: say.daily }).isChecked()).toBe(true);
      await choose(say.atOnce, say.saysAtOnce);
      await expectWithoutFault(visit);
    });

    step('adds a webhook and is shown its secret once', async () => {
      await visit.button(say.add).click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.getByLabel(say.address).fill(receiver.url);
      await dialog.getByLabel(say.label).fill(label);
      await expectWithoutFault(visit);
      await dialog.getByRole('button', { name: say.submit, exact: true }).click();
      const shown = visit.page.getByRole('dialog').filter({ hasText: 'whsec_' });
      secret = (await shown.locator('code, pre').first().textContent()) ?? '';
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32,}=*$/);
      await expectWithoutFault(visit);
      await shown.getByRole('button', { name: say.kept }).click();
      await main().getByRole('heading', { level: 3, name: label }).waitFor();
      expect(await visit.page.content()).not.toContain('whsec_');
    });

    step('sends a test, which arrives and holds what its signature says', async () => {
      await visit.button(say.test(label)).click();
      await shows(say.arrived);
      expect(receiver.received).toHaveLength(1);
      expect(() => verified(secret, receiver.received[0]!)).not.toThrow();
    });

    step('is told by webhook and by mail of a release that flips a requirement', async () => {
      await release(provider.client, storage, disclosureOf(provider.slug, 'storage', keeping('P90D')));
      await expect.poll(() => receiver.received.length, inGoodTime).toBe(2);
      const told = receiver.received[1]!;
      messageId = told.headers['webhook-id'] ?? '';
      event = verified(secret, told);
      expect(JSON.stringify(event)).toContain('12.4.1');
      await expect.poll(async () => (await mailsTo(platform, customer.email)).length, inGoodTime).toBe(1);
      const [mail = ''] = await mailsTo(platform, customer.email);
      const [, path = ''] = /^List-Unsubscribe: <http:\/\/[^/>]+(\/unsubscribe\/[^>]+)>/m.exec(mail) ?? [];
      unsubscribePath = path;
      expect(unsubscribePath).toMatch(/^\/unsubscribe\/[0-9a-f]{32,}$/);
    });

    step('sees what the other side answered when it fails', async () => {
      receiver.answer(500, 'The <b>belt</b> broke');
      await visit.button(say.test(label)).click();
      await shows(say.notArrived);
      await shows(say.failing);
      await visit.button(say.sent(label)).click();
      const list = visit.page.getByRole('list', { name: say.sent(label) });
      const failed = list.locator('[data-outcome=open]');
      await shows('500', failed);
      await failed.locator('summary').click();
      await shows('The <b>belt</b> broke', failed);
      await expectWithoutFault(visit);
      receiver.answer(200);
    });

    step('has an alert sent again, under the same id', async () => {
      const before = receiver.received.length;
      await visit.button(say.again).first().click();
      await visit.page.getByText(say.replayed).first().waitFor();
      await expect.poll(() => receiver.received.length, inGoodTime).toBeGreaterThan(before);
      const repeated = receiver.received
        .slice(before)
        .filter(({ headers }) => headers['webhook-id'] === messageId);
      expect(repeated.map((message) => verified(secret, message))).toEqual([event]);
    });

    step('ends the mails by the link in one of them, takes it back, and ends them for good', async () => {
      const reading = await PortalVisit.begin(browser, platform.url, reader);
      const page = reading.page;
      await reading.open(unsubscribePath);
      expect(await page.content()).not.toContain(customer.email);
      expect(await reading.findings()).toEqual([]);
      await reading.button(say.unsubscribe).click();
      await page.getByRole('heading', { level: 1, name: say.isOff }).waitFor();
      await reading.button(say.undo).click();
      await page.getByRole('heading', { level: 1, name: say.title, exact: true }).waitFor();
      expect(await reading.findings()).toEqual([]);
      await reading.open('/unsubscribe/unknown');
      await page.getByRole('heading', { level: 1, name: say.unknown }).waitFor();
      await reading.end();
      expect(await oneClick(platform.url, unsubscribePath)).toBe(200);
      expect(await oneClick(platform.url, unsubscribePath)).toBe(200);
      await visit.open('/notifications');
      await shows(say.noMail);
      await expectWithoutFault(visit);
    });
  });
});

/** The mails that the worker wrote to an address, unfolded, the oldest first. */
async function mailsTo({ mailDir }: Platform, email: string): Promise<string[]> {
  const names = (await readdir(mailDir)).filter((name) => name.endsWith('.eml')).toSorted();
  const mails = await Promise.all(names.map((name) => readFile(join(mailDir, name), 'utf8')));
  return mails.map((mail) => mail.replace(/\r?\n[ \t]+/g, ' ')).filter((mail) => mail.includes(email));
}

/** As a mail client does (RFC 8058). */
async function oneClick(url: string, path: string): Promise<number> {
  const body = new FormData();
  body.set('List-Unsubscribe', 'One-Click');
  const { status } = await fetch(`${url}${path}`, { method: 'POST', body });
  return status;
}
