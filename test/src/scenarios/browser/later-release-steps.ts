// What comes after the first release: a weaker promise, who is told and asks, and taking it back.
import { expect } from 'vitest';
import { inGoodTime } from '../../browser/in-good-time.js';
import { outcomesOf, verify } from '../../platform/customer.js';
import { OWN_PATH, type Step } from './provider-story.js';
import { answersTo, askProvider, seeAlert, subscribeCustomers, untilTold } from './subscribed-customers.js';

export function laterReleaseSteps(step: Step): void {
  step('is shown whom a weaker promise would hurt, and has to confirm it', async (story) => {
    const { visit, editor, say, name, platform, inMain, shows, isWithoutFault } = story;
    const { page } = visit;
    const found = await visit.ask<{ service: { id: string } }>(
      `{ service(provider: "${name}", slug: "storage") { id } }`,
    );
    story.serviceId = found.service.id;
    story.customers = await subscribeCustomers(platform, story.serviceId);
    await visit.open(`${OWN_PATH}/edit?control=12.4.1`);
    await editor.setDuration('12.4.1/logRetention', say.retention, 6, say.months);
    await editor.untilSaved('12.4.1', { logRetention: 'P6M', loggingOffered: 'included' });
    await visit.link(say.publishLink).click();
    await shows(say.comparedWith);
    await visit.settled();
    expect(await inMain().locator('del').innerText()).toContain(say.retentionBefore);
    expect(await inMain().locator('ins').innerText()).toContain(say.retentionAfter);
    const toUnmet = page.getByRole('table', { name: say.toUnmet });
    expect(await toUnmet.getByRole('row', { name: /12\.4\.1/ }).innerText()).toContain(say.sixCustomers);
    await shows(say.noNotice);
    await shows(say.noticeShort);
    await isWithoutFault();

    await visit.button(say.publish).click();
    await shows(say.notTicked);
    await shows(say.typedOther('storage'));
    await shows(say.reasonMissing);
    await isWithoutFault();
    await page.getByLabel(say.shortNoticeReason).fill('A flaw <b>is</b> exploited. 緊急対応');
    await page.getByRole('checkbox', { name: say.seenThat }).check();
    await page.getByLabel(say.typeToPublish).fill('storage');
    await visit.button(say.publish).click();
    await shows(say.published(2));
    const { client, subscription } = story.customers[5]!;
    const outcomes = async () => outcomesOf(await verify(client, subscription));
    await expect.poll(outcomes, inGoodTime).toEqual({ 'R-1': 'unmet' });
  });

  step('finds the change in the history and compares', async (story) => {
    const { visit, say, publicPath, inMain, isWithoutFault } = story;
    await visit.link(say.toHistory).click();
    await visit.button(say.compare).waitFor();
    await visit.settled();
    await isWithoutFault();
    await visit.button(say.compare).click();
    await visit.page.waitForURL(`**${publicPath}/compare/1/2`);
    await expect.poll(() => visit.heading.innerText(), inGoodTime).toBe(say.compareTitle);
    await visit.settled();
    await inMain().locator('[data-type=loosened]').getByText(say.loosened).first().waitFor();
    expect(await inMain().locator('del').innerText()).toContain(say.retentionBefore);
    expect(await inMain().locator('ins').innerText()).toContain(say.retentionAfter);
    await isWithoutFault();
  });

  step('sees how far the change got, and who asks for something', async (story) => {
    const { visit, say, shows, isWithoutFault, serviceId, customers } = story;
    const [alert] = await untilTold(customers, 'unmet');
    await seeAlert(customers[0]!, alert!);
    await askProvider(customers[1]!, serviceId, 'Why so short? なぜ短く？');
    await visit.open('/provider');
    for (const text of [say.reach, say.subscribers, say.requests, say.questions]) await shows(text);
    await isWithoutFault();
  });

  step('accepts a request for access', async (story) => {
    const { visit, say, isWithoutFault, customers } = story;
    await visit.link(say.requests).click();
    await visit.page.getByRole('button', { name: say.accept('reader1'), exact: true }).click();
    await visit.page.getByText(say.accepted('reader1')).waitFor();
    const row = visit.page.getByRole('row', { name: /reader1/ });
    await row.getByText(say.active, { exact: true }).waitFor();
    await isWithoutFault();
    const { client, subscription } = customers[0]!;
    expect((await verify(client, subscription)).readerClass).toBe('subscribers');
  });

  step('answers a question', async (story) => {
    const { visit, say, shows, isWithoutFault, customers } = story;
    const { page } = visit;
    await visit.open('/provider');
    await visit.link(say.questions).click();
    await shows('Why so short? なぜ短く？');
    await visit.button(say.answer).click();
    await page.getByRole('textbox', { name: say.answerText }).fill('Cost. 費用のためです。');
    await isWithoutFault();
    await visit.button(say.sendAnswer).click();
    await shows(say.answered);
    await isWithoutFault();
    expect(await answersTo(customers[1]!)).toEqual(['Cost. 費用のためです。']);
    expect(await answersTo(customers[2]!)).toEqual([]);
  });

  step('takes the release back', async (story) => {
    const { visit, say, publicPath, shows, isWithoutFault, customers } = story;
    const { page } = visit;
    await visit.open(`${publicPath}/history`);
    await visit.button(say.withdraw).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say.reason).fill('A mistake');
    await isWithoutFault();
    await dialog.getByRole('button', { name: say.withdrawNow }).click();
    await dialog.getByText(say.typedOther('storage')).waitFor();
    await dialog.getByLabel(say.typeToWithdraw).fill('storage');
    await dialog.getByRole('button', { name: say.withdrawNow }).click();
    await page.getByText(say.withdrawnDone).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await shows(say.withdrawn);
    await isWithoutFault();
    await visit.open(publicPath);
    await shows(say.nothingInForce);
    await isWithoutFault();
    await untilTold(customers, 'undetermined');
  });
}
