// The whole way of a customer: from signing up to requirements, a subscription, a change that breaks one, and what is done about it.
import { randomBytes } from 'node:crypto';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { inGoodTime } from '../../browser/in-good-time.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import type { Reader } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../../platform/sign-up.js';
import { answerQuestions } from './answer-questions.js';
import { BuilderPage } from './builder-page.js';
import { customerPhrases } from './customer-phrases.js';

const STEP_MS = 240_000;
const REASON = 'A second copy is kept 写しがある';
const QUESTION = 'Why so short? なぜ短く？';
const ANSWER = 'Cost. 費用のためです。';

const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];

const keeping = (logRetention: string, backupRetention: string) => ({
  '12.4.1': { status: 'offered', fields: { logRetention } },
  '12.3.1': { status: 'offered', fields: { backupRetention } },
});

describeInBrowser('a customer’s story', () => {
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

  describe.each(someReaders)('in $language on the $screen: the customer', (reader) => {
    const say = customerPhrases[reader.language];
    const isPhone = reader.screen === 'phone';
    const name = `bank-${randomBytes(4).toString('hex')}`;
    let provider: SignedUp;
    let storage: string;
    let visit: PortalVisit;
    let builder: BuilderPage;
    let subscriptionPath: string;

    const isWithoutFault = async () => expect(await visit.findings()).toEqual([]);
    const shows = (text: string | RegExp, within: Locator = builder.main) =>
      within.getByText(text).first().waitFor();
    const newestAlert = () => builder.main.getByRole('article').first();

    beforeAll(async () => {
      provider = await signUp(platform, 'harbour', { provider: true, customer: false });
      storage = await publishFirst(provider, 'storage', keeping('P2Y', 'P7D'));
      await publishFirst(provider, 'archive', keeping('P10Y', 'P90D'));
      visit = await PortalVisit.begin(browser, platform.url, reader);
      builder = new BuilderPage(visit, say);
    });
    afterAll(() => visit?.end());

    const step = (title: string, act: () => Promise<void>) => it(title, act, STEP_MS);

    step('signs up with an organisation and is told the first step', async () => {
      const { page } = visit;
      await visit.open('/sign-up');
      await page.getByLabel(say.displayName).fill('Minato Ito');
      await page.getByLabel(visit.words.email).fill(`owner@${name}.example`);
      await page.getByRole('textbox', { name: visit.words.password }).fill(PASSWORD);
      await page.getByLabel(say.nameEn).fill('Harbour Bank');
      await page.getByLabel(say.nameJa).fill('港銀行');
      await page.getByLabel(say.slug).fill(name);
      await page.getByLabel(say.uses).check();
      await isWithoutFault();
      await builder.main.getByRole('button', { name: say.signUp, exact: true }).click();
      await page.waitForURL('**/home');
      await visit.link(say.startProfile).waitFor();
      await visit.settled();
      await isWithoutFault();
    });

    step('looks at a template, and begins with a profile of its own', async () => {
      const { page } = visit;
      await visit.link(say.startProfile).click();
      await builder.choose(say.template);
      await shows(say.whatItAsks);
      await visit.settled();
      await isWithoutFault();
      await builder.choose(say.fromNothing);
      await page.getByLabel(say.profileNameEn).fill('House rules');
      await page.getByLabel(say.profileNameJa).fill('行内規程');
      await visit.button(say.createProfile).click();
      await page.waitForURL(/\/customer\/profiles\/(?!new)/);
      await visit.button(say.addRequirement).waitFor();
      await visit.settled();
      await isWithoutFault();
    });

    step('writes requirements part by part and reads them in both languages', async () => {
      const { logsKept, backupsKept, atLeast: operator } = say;
      const written = { title: logsKept, field: say.logRetention, control: '12.4.1', operator };
      await builder.add({ ...written, amount: 1, unit: say.years });
      await shows('“Retention” is at least 1 year.');
      await shows('「保存期間」が1年以上である。');
      await isWithoutFault();
      await builder.backToList();
      const other = { title: backupsKept, field: say.backupRetention, control: '12.3.1', operator };
      await builder.add({ ...other, amount: 30, unit: say.days });
      await shows('“Retention” is at least 30 days.');
      await shows('「保持期間」が30日以上である。');
      await isWithoutFault();
    });

    step('tries them on a published service, and saves', async () => {
      const { page } = visit;
      await builder.chooseService(say.tryOn, provider.slug, 'storage');
      await page.keyboard.press('Escape');
      const tried = page.getByRole('region', { name: say.triedOn });
      await shows(say.triedAll, tried);
      await shows(say.unmet, tried);
      await shows(say.sevenDays, tried);
      await isWithoutFault();
      await visit.button(say.save).click();
      const dialog = page.getByRole('dialog');
      await shows(say.logsKept, dialog);
      await shows(say.backupsKept, dialog);
      await isWithoutFault();
      await dialog.getByRole('button', { name: say.saveNow }).click();
      await page.getByText(say.saved).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await isWithoutFault();
    });

    step('subscribes to the service and sees how it comes out', async () => {
      const { page } = visit;
      await visit.open('/home');
      await visit.link(say.startSubscribing).click();
      await builder.chooseService(say.service, provider.slug, 'storage');
      await visit.button(say.subscribe).waitFor();
      await visit.settled();
      await isWithoutFault();
      await visit.button(say.subscribe).click();
      await page.waitForURL('**/customer/subscriptions/*');
      subscriptionPath = new URL(page.url()).pathname;
      const row = (title: string) => page.getByRole('row', { name: new RegExp(title) });
      await shows(say.met, row(say.logsKept));
      await shows(say.unmet, row(say.backupsKept));
      await visit.settled();
      await isWithoutFault();
    });

    step('finds it in the matrix and goes down to the evidence', async () => {
      const { page } = visit;
      await visit.open('/customer');
      if (isPhone) {
        await builder.main.getByText(say.tally).first().waitFor({ state: 'attached' });
        await isWithoutFault();
        await visit.link(new RegExp(`${say.unmet}.*${say.backupsKept}`)).click();
      } else {
        const cell = (title: string, outcome: string) =>
          page.getByRole('gridcell', { name: say.matrixCell(title, outcome), exact: true });
        await cell(say.logsKept, say.met).waitFor();
        await isWithoutFault();
        await cell(say.backupsKept, say.unmet).click();
      }
      const dialog = page.getByRole('dialog', { name: say.requirement });
      for (const text of [say.backupAsked, say.sevenDays, say.history]) await shows(text, dialog);
      expect(await dialog.getByRole('link', { name: say.standsAt }).getAttribute('href')).toBe(
        `/p/${provider.slug}/storage/controls#12.3.1`,
      );
      await isWithoutFault();
      await dialog.getByRole('button', { name: say.close }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    step('is told of a change without a reload, in one line', async () => {
      const { page } = visit;
      await visit.open('/inbox');
      expect(await page.title()).not.toMatch(/^\(/);
      await page.evaluate('window.sameDocument = true');
      const weaker = disclosureOf(provider.slug, 'storage', keeping('P6M', 'P7D'));
      await release(provider.client, storage, weaker);
      await expect.poll(() => page.title(), { ...inGoodTime, timeout: 60_000 }).toMatch(/^\(1\) /);
      await shows(say.arrived);
      await isWithoutFault();
      await visit.button(say.show).click();
      const headline = newestAlert().getByRole('heading', { level: 2 });
      await expect.poll(() => headline.innerText(), inGoodTime).toMatch(say.headline);
      const flips = newestAlert().getByRole('list').getByRole('listitem');
      expect(await flips.count()).toBe(1);
      for (const text of [say.fromMetToUnmet, say.logsKept, 'R-01']) await shows(text, flips);
      await visit.button(say.evidence).click();
      await shows(say.twoYears, newestAlert().getByRole('group', { name: say.before }));
      await shows(say.sixMonths, newestAlert().getByRole('group', { name: say.after }));
      await visit.settled();
      expect(await page.evaluate('window.sameDocument')).toBe(true);
      await isWithoutFault();
    });

    step('acknowledges it', async () => {
      await newestAlert().getByRole('button', { name: say.acknowledge, exact: true }).click();
      await shows(say.acknowledgedBy, newestAlert());
      await isWithoutFault();
    });

    step('waives the requirement for a time', async () => {
      const { page } = visit;
      await visit.button(say.waive).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say.reason).fill(REASON);
      const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
      await dialog.getByLabel(say.expires).fill(inTwoMonths);
      await isWithoutFault();
      await dialog.getByRole('button', { name: say.giveWaiver }).click();
      await page.getByText(say.waiverGiven).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await isWithoutFault();
      await visit.open(`${subscriptionPath}?requirement=R-01`);
      await shows(say.waivedUntil, page.getByRole('dialog'));
      await isWithoutFault();
    });

    step('asks the provider, and reads the answer', async () => {
      const { page } = visit;
      await visit.open('/inbox');
      await visit.button(say.ask).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: say.question }).fill(QUESTION);
      const sent = dialog.getByRole('region', { name: say.whatIsSent });
      await shows(QUESTION, sent);
      expect(await sent.innerText()).not.toContain(say.logsKept);
      await isWithoutFault();
      await dialog.getByRole('button', { name: say.send }).click();
      await page.getByText(say.asked).waitFor();
      await dialog.waitFor({ state: 'detached' });
      expect(await answerQuestions(provider, ANSWER)).toEqual([QUESTION]);
      await visit.button(say.show).click();
      await shows(say.answerArrived);
      await visit.settled();
      await isWithoutFault();
      await visit.link(say.toAnswer).click();
      for (const text of [QUESTION, say.answered, ANSWER]) await shows(text);
      await visit.settled();
      await isWithoutFault();
    });

    step('compares it with another service', async () => {
      const { page } = visit;
      await visit.open('/customer/compare');
      await builder.chooseService(say.compareServices, provider.slug, 'storage');
      await page.waitForURL('**service=**');
      await visit.settled();
      await builder.chooseService(say.compareServices, provider.slug, 'archive');
      const table = page.getByRole('table', { name: say.compareCaption });
      const cells = table.getByRole('row', { name: new RegExp(say.logsKept) }).getByRole('cell');
      await expect
        .poll(() => cells.allInnerTexts(), inGoodTime)
        .toEqual([
          expect.stringMatching(new RegExp(`^${say.unmet}\\s*${say.sixMonths}`)),
          expect.stringMatching(new RegExp(`^${say.met}\\s*10`)),
        ]);
      await visit.settled();
      await isWithoutFault();
    });

    step('prints what a manager asks for', async () => {
      const { page } = visit;
      await visit.open('/customer/report');
      expect(await visit.heading.innerText()).toBe(say.report);
      await isWithoutFault();
      await page.emulateMedia({ media: 'print' });
      for (const text of [say.preparedFor, say.logsKept, say.backupsKept, say.waivedUntil, say.sevenDays])
        await shows(text);
      expect(await visit.button(say.print).isVisible()).toBe(false);
      expect(await page.locator('header').first().isVisible()).toBe(false);
      await isWithoutFault();
      await page.emulateMedia({ media: 'screen' });
    });
  });
});
