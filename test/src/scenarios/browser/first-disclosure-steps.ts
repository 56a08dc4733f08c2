// A provider's way from signing up to a first release that everybody can read.
import { expect } from 'vitest';
import { inGoodTime } from '../../browser/in-good-time.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { PASSWORD } from '../../platform/sign-up.js';
import { EditorPage } from './editor-page.js';
import { expectWithoutFault } from './expect-without-fault.js';
import { OWN_PATH, type Step } from './provider-story.js';

export function firstDisclosureSteps(step: Step): void {
  step('signs up with an organisation and is told the first step', async (story) => {
    const { visit, say, name, email, inMain, isWithoutFault } = story;
    const { page } = visit;
    await visit.open('/sign-up');
    await page.getByLabel(say.displayName).fill('Minato Ito');
    await page.getByLabel(visit.words.email).fill(email);
    await page.getByRole('textbox', { name: visit.words.password }).fill(PASSWORD);
    await page.getByLabel(say.nameEn).fill('Harbour Cloud');
    await page.getByLabel(say.nameJa).fill('港クラウド');
    await page.getByLabel(say.slug).fill(name);
    await page.getByLabel(say.provides).check();
    await isWithoutFault();
    await inMain().getByRole('button', { name: say.signUp, exact: true }).click();
    await page.waitForURL('**/home');
    await visit.link(say.startService).waitFor();
    await visit.settled();
    await isWithoutFault();
  });

  step('enters a service', async (story) => {
    const { visit, say, publicPath, shows, isWithoutFault } = story;
    const { page } = visit;
    await visit.link(say.startService).click();
    await page.getByLabel(say.nameEn).fill('Harbour Storage');
    await page.getByLabel(say.nameJa).fill('港ストレージ');
    await page.getByLabel(say.slug).fill('storage');
    await shows(new RegExp(`${publicPath}$`));
    await isWithoutFault();
    await visit.button(say.enterService).click();
    await page.waitForURL(`**${OWN_PATH}/edit`);
    await visit.button(say.beginEmpty).click();
    await visit.settled();
    await isWithoutFault();
  });

  step('fills fields of every kind, and each is saved by itself', async (story) => {
    const { visit, editor, say, isWithoutFault } = story;
    const { page } = visit;
    await editor.goToField('12.4.1/logRetention');
    await editor.setDuration('12.4.1/logRetention', say.retention, 1, say.years);
    await editor.field('12.4.1/loggingOffered').getByRole('radio', { name: say.included }).check();
    await editor.untilSaved('12.4.1', { logRetention: 'P1Y', loggingOffered: 'included' });
    await isWithoutFault();

    await editor.goToField('18.1.1/storageCountries');
    await editor.pick('18.1.1/storageCountries', say.storage, say.country);
    await page.getByLabel(say.inEnglish(say.venue)).fill('Tokyo District Court');
    await page.getByLabel(say.inJapanese(say.venue)).fill('東京地方裁判所');
    const courtVenue = { en: 'Tokyo District Court', ja: '東京地方裁判所' };
    await editor.untilSaved('18.1.1', { storageCountries: ['JP'], courtVenue });
    await isWithoutFault();
  });

  step('pastes tables from a spreadsheet', async (story) => {
    const { editor, say, isWithoutFault } = story;
    await editor.goToField('15.1.3/subprocessors');
    await editor.pasteRows('15.1.3/subprocessors', say.subprocessors);
    const subprocessors = [
      { party: 'Support GmbH', country: 'DE', purpose: 'support' },
      { party: '印刷株式会社', country: 'JP', purpose: 'invoices' },
    ];
    await editor.untilSaved('15.1.3', { subprocessors });
    await isWithoutFault();

    await editor.goToField('12.1.2/noticePeriods');
    await editor.pick('12.1.2/changeCategories', say.kinds, say.securityConfiguration);
    await editor.pasteRows('12.1.2/noticePeriods', say.notices);
    await editor.untilSaved('12.1.2', {
      changeCategories: ['securityConfiguration'],
      noticePeriods: [{ category: 'securityConfiguration', notice: 'P30D' }],
    });
  });

  step('edits together with a colleague, and neither loses anything', async (story) => {
    const { visit, editor, say, name, email, browser, platform, reader, isWithoutFault } = story;
    const other = await PortalVisit.begin(browser, platform.url, reader);
    try {
      await other.beSignedIn(email, PASSWORD);
      await other.open(`${OWN_PATH}/edit?control=12.3.1`);
      const colleague = new EditorPage(other, name, 'storage');
      await editor.goToField('12.4.1/logRetention');

      await colleague.setDuration('12.3.1/backupRetention', say.backupRetention, 30, say.days);
      await colleague.untilSaved('12.3.1', { backupRetention: 'P30D' });
      await visit.page.getByLabel(say.confirmed).fill('2026-03-02');
      await visit.page.getByText(say.merged).waitFor();
      await expect
        .poll(async () => (await editor.draft()).document.statements, inGoodTime)
        .toMatchObject({
          '12.3.1': { fields: { backupRetention: 'P30D' } },
          '12.4.1': { reviewed: '2026-03-02' },
        });

      await colleague.goToField('12.4.1/logRetention');
      await colleague.setDuration('12.4.1/logRetention', say.retention, 2, say.years);
      await colleague.untilSaved('12.4.1', { logRetention: 'P2Y' });
      await editor.setDuration('12.4.1/logRetention', say.retention, 18, say.months);
      const dialog = visit.page.getByRole('dialog', { name: say.conflict });
      await dialog.waitFor();
      await isWithoutFault();
      await dialog.getByRole('radio', { name: say.mine }).check();
      await dialog.getByRole('button', { name: say.settle }).click();
      await editor.untilSaved('12.4.1', { logRetention: 'P18M', loggingOffered: 'included' });
      await expectWithoutFault(other);
    } finally {
      await other.end();
    }
  });

  step('is led from the faults to their fields, and puts them right', async (story) => {
    const { visit, editor, say, inMain, shows, isWithoutFault } = story;
    const { page } = visit;
    await editor.goToField('12.3.1/restoreTime');
    const typed = editor.field('12.3.1/restoreTime').getByRole('textbox');
    await typed.fill('soon');
    await editor.untilSaved('12.3.1', { backupRetention: 'P30D', restoreTime: 'soon' });
    await visit.link(say.publishLink).click();
    await shows(say.faults);
    await visit.settled();
    await isWithoutFault();

    const faults = inMain().getByRole('listitem');
    await faults.filter({ hasText: '/statements/12.3.1/fields/restoreTime' }).getByRole('link').click();
    await typed.waitFor();
    await expect.poll(() => typed.isVisible(), inGoodTime).toBe(true);
    await typed.fill('4');
    await editor.field('12.3.1/restoreTime').getByRole('combobox').selectOption(say.hours);
    await editor.untilSaved('12.3.1', { backupRetention: 'P30D', restoreTime: 'PT4H' });
    await editor.go(new RegExp(`^${say.serviceSection}`));
    await page.getByRole('checkbox', { name: 'IaaS' }).check();
    await expect
      .poll(async () => (await editor.draft()).document, inGoodTime)
      .toMatchObject({ service: { model: ['IaaS'] } });
  });

  step('sees beforehand what the public will see, and publishes', async (story) => {
    const { visit, editor, say, shows, isWithoutFault } = story;
    const { page } = visit;
    await editor.goToField('12.4.1/logRetention');
    await page.getByRole('tab', { name: say.previewTab }).click();
    await page.getByRole('tabpanel').getByText(say.retentionBefore).waitFor();
    await isWithoutFault();
    await visit.link(say.publishLink).click();
    await shows(say.everythingNew);
    await visit.settled();
    await isWithoutFault();
    await page.getByLabel(say.summary, { exact: true }).fill('First disclosure 最初の開示');
    await visit.button(say.publish).click();
    await shows(say.published(1));
    await isWithoutFault();
  });

  step('has a public page that shows it to everybody', async (story) => {
    const { visit, say, publicPath, browser, platform, reader, shows, isWithoutFault } = story;
    const stranger = await PortalVisit.begin(browser, platform.url, reader);
    try {
      await stranger.open(publicPath);
      const main = stranger.page.locator('main');
      for (const text of [say.retentionBefore, say.country, 'First disclosure 最初の開示'])
        await main.getByText(text).first().waitFor();
      await expectWithoutFault(stranger);
      await stranger.open(`${publicPath}/controls`);
      const shown = async (control: string) => main.locator(`[id="${control}"]`).innerText();
      expect(await shown('12.4.1')).toContain(say.retentionBefore);
      expect(await shown('15.1.3')).toContain('印刷株式会社');
      await expectWithoutFault(stranger);
    } finally {
      await stranger.end();
    }
    await visit.open('/home');
    await shows(say.allDone);
    await isWithoutFault();
  });
}
