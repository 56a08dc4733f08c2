// The disclosure editor as a person works with it, in the language of the visit.
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { inGoodTime } from '../../browser/in-good-time.js';
import type { PortalVisit } from '../../browser/portal-visit.js';
import { expectWithoutFault } from './expect-without-fault.js';
import { type ProviderPhrases, providerPhrases } from './provider-phrases.js';

export interface Draft {
  readonly revision: number;
  readonly document: { readonly statements: Readonly<Record<string, unknown>> };
}

export class EditorPage {
  private readonly say: ProviderPhrases;

  constructor(
    private readonly visit: PortalVisit,
    private readonly provider: string,
    private readonly service: string,
  ) {
    this.say = providerPhrases[visit.language];
  }

  /** Goes to a control or another part of the document by the list, which a phone keeps in a drawer. */
  async go(name: RegExp): Promise<void> {
    const { page } = this.visit;
    const choose = this.visit.button(this.say.chooseControl);
    if (await choose.isVisible()) await choose.click();
    const list = page.getByRole('navigation', { name: this.say.controls, exact: true });
    const link = list.getByRole('link', { name });
    const address = await link.getAttribute('href');
    await link.click();
    await page.waitForURL((url) => url.href.endsWith(String(address)));
  }

  /** Goes to a control; resolves once the form of this field stands. */
  async goToField(path: string): Promise<Locator> {
    const [control = ''] = path.split('/');
    await this.go(new RegExp(`^${control.replaceAll('.', '\\.')} `));
    const field = this.field(path);
    await field.waitFor();
    return field;
  }

  field(path: string): Locator {
    return this.visit.page.locator(`[id="${path}"]`);
  }

  async setDuration(path: string, label: string, count: number, unit: string): Promise<void> {
    const field = this.field(path);
    await field.getByLabel(this.say.unitOf(label), { exact: true }).selectOption(unit);
    await field.getByRole('textbox', { name: label, exact: true }).fill(String(count));
  }

  /** Picks one of many codes by typing its name. */
  async pick(path: string, label: string, code: string): Promise<void> {
    const { page } = this.visit;
    const input = this.field(path).getByLabel(label, { exact: true });
    await input.fill(code);
    await page.getByRole('option', { name: code, exact: true }).click();
    await page.keyboard.press('Escape');
  }

  /** Pastes cells as a spreadsheet gives them, and takes what was understood. */
  async pasteRows(path: string, cells: string): Promise<void> {
    const { page } = this.visit;
    const spot = this.field(path).getByRole('button', { name: this.say.paste });
    await spot.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, cells);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(this.say.counted).waitFor();
    await expectWithoutFault(this.visit);
    await dialog.getByRole('button', { name: this.say.take }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The draft as the server has it. */
  async draft(): Promise<Draft> {
    const { service } = await this.visit.ask<{ service: { draft: Draft } }>(
      `{ service(provider: "${this.provider}", slug: "${this.service}") { draft { revision document } } }`,
    );
    return service.draft;
  }

  /** Waits until the page says that it is saved, and the server has these fields of a control, no more and no fewer. */
  async untilSaved(control: string, fields: unknown): Promise<void> {
    const stored = async () => (await this.draft()).document.statements[control];
    await expect.poll(stored, inGoodTime).toMatchObject({ status: 'offered', fields });
    await this.visit.page.getByRole('status').filter({ hasText: this.say.saved }).waitFor();
  }
}
